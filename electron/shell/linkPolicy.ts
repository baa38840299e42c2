const schemes = new Set(['https:', 'http:', 'tel:']);

/**
 * The address a link may be opened with outside the desk, or null for none.
 * Only web and telephone leave; mail is written at the desk itself, and everything else (file, smb, search-ms, javascript ...) can start programs.
 * The address is written anew by the URL parser, so that nothing the system reads differently gets through.
 */
export function linkToOpen(link: string): string | null {
  const url = link.length <= 8192 ? parse(link) : null;
  if (!url || !schemes.has(url.protocol) || url.username || url.password) return null;
  return url.href;
}

function parse(link: string): URL | null {
  try {
    return new URL(link);
  } catch {
    return null;
  }
}
