/** Where the pages beside this one begin: older posts by `max_id`, newer ones by `min_id`. */
export type Beside = { older: string | null; newer: string | null };

/**
 * Reads a `Link` header (RFC 8288). Only the ids are taken from it: where a server points is not where we go.
 */
export function besides(headers: Headers): Beside {
  const found: Beside = { older: null, newer: null };
  for (const [, target = '', rest = ''] of (headers.get('link') ?? '').matchAll(/<([^>]{1,2000})>([^<]{0,200})/gu)) {
    const rel = /\brel="?(next|prev)"?/iu.exec(rest)?.[1]?.toLowerCase();
    const query = new URLSearchParams(target.slice(target.indexOf('?') + 1));
    if (rel === 'next') found.older = idOf(query.get('max_id'));
    if (rel === 'prev') found.newer = idOf(query.get('min_id') ?? query.get('since_id'));
  }
  return found;
}

function idOf(given: string | null): string | null {
  return given !== null && /^[\w-]{1,100}$/u.test(given) ? given : null;
}
