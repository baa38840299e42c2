/** A link inside a plain text, by UTF-16 offsets; `href` is the address it leads to, re-serialised. */
export type TextLink = { start: number; end: number; href: string };

/** Every part has a bound, so that a hostile text costs no more than its length. */
const candidate =
  /(?:https?:\/\/|www\.)[^\s<>"'`]{1,4096}|mailto:[^\s<>"'`]{1,1000}|tel:\+?[\d()/.\-\s]{3,30}\d|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;
const trailing = /[.,;:!?*_~»“”„’'")\]}]+$/u;
const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** Finds the links of a plain text: web addresses, e-mail addresses, tel: and mailto:. Nothing else becomes a link. */
export function findLinks(text: string): TextLink[] {
  const links: TextLink[] = [];
  for (const match of text.matchAll(candidate)) {
    const shown = trimEnd(match[0]);
    const href = safeHref(withScheme(shown));
    if (href) links.push({ start: match.index, end: match.index + shown.length, href });
  }
  return links;
}

/** The address if it may leave the desk (https, http, mailto, tel), re-serialised; else null. */
export function safeHref(address: string): string | null {
  if (address.length > 4096) return null;
  const url = parse(address.trim());
  if (!url || !allowed.has(url.protocol)) return null;
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  // A name and password before the host only serve to hide the real host.
  if (web && (url.hostname === '' || url.username !== '' || url.password !== '')) return null;
  return url.href;
}

/** Sentence marks at the end are not part of a link, save a closing bracket opened inside it. */
function trimEnd(text: string): string {
  const end = trailing.exec(text)?.[0] ?? '';
  const body = text.slice(0, text.length - end.length);
  return end.startsWith(')') && body.includes('(') ? `${body})` : body;
}

function withScheme(shown: string): string {
  if (/^(?:https?|mailto|tel):/i.test(shown)) return shown.replace(/^tel:.*/i, (tel) => tel.replace(/\s+/g, ''));
  return /^www\./i.test(shown) ? `https://${shown}` : `mailto:${shown}`;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
