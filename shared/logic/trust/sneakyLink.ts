import { unicodeHost } from './punycode';
import { mixesScripts } from './skeleton';

/** Why a link deserves a second look. */
type LinkDoubt = 'otherTarget' | 'strangeLetters' | 'number' | 'port' | 'long' | 'hidden';

/** Where a link really leads, in the words of the question that is asked. */
export type LinkTarget = { href: string; host: string; unicode: string; doubts: readonly LinkDoubt[] };

const longest = 2000;

/**
 * What is doubtful about a link (after Signal's isLinkSneaky and OWASP ASVS 3.7): its words name another host, its host
 * has letters that pass for others, is a bare number, has an unusual port, or the address hides its length or direction.
 * @param href as written anew by the URL parser (see safeHref)
 * @param words what the link says, '' where that is unknown
 */
export function linkTarget(href: string, words: string, registrable: (host: string) => string | null): LinkTarget {
  const url = new URL(href);
  const host = url.hostname;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { href, host: '', unicode: '', doubts: [] };
  const unicode = unicodeHost(host);
  const named = hostIn(words);
  const doubts: LinkDoubt[] = [];
  if (named !== null && registrable(named) !== null && registrable(named) !== registrable(host))
    doubts.push('otherTarget');
  if (host.includes('xn--') || mixesScripts(host)) doubts.push('strangeLetters');
  if (/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/u.test(host)) doubts.push('number');
  if (url.port !== '') doubts.push('port');
  if (href.length > longest) doubts.push('long');
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(safeDecode(href) + words)) doubts.push('hidden');
  return { href, host, unicode, doubts };
}

/** The host a link's words name, where they look like an address; null for mere words. */
function hostIn(words: string): string | null {
  const text = words.trim();
  const found = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?=$|[/:?#\s])/iu.exec(text)?.[1];
  return found === undefined ? null : found.toLowerCase();
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
