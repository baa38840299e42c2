import { unicodeHost } from './punycode';
import { mixesScripts } from './skeleton';

/** Why a link deserves a second look. */
type LinkDoubt = 'otherTarget' | 'pretends' | 'strangeLetters' | 'number' | 'local' | 'port' | 'long' | 'hidden';

/** Where a link really leads, in the words of the question that is asked. */
export type LinkTarget = { href: string; host: string; unicode: string; doubts: readonly LinkDoubt[] };

type Registrable = (host: string) => string | null;

const longest = 2000;
/** Characters that turn the direction of writing. */
const bidi = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
/** Characters nobody sees. */
const unseen = /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0]/gu;

/**
 * What is doubtful about a link (after Signal's isLinkSneaky and OWASP ASVS 3.7): its words or the front of its host name
 * another host, its host has letters that pass for others, is a bare number or in the own network, has an unusual port,
 * or the address hides its length or direction.
 * @param href as written anew by the URL parser (see safeHref)
 * @param words what the link says, '' where that is unknown
 */
export function linkTarget(href: string, words: string, registrable: Registrable): LinkTarget {
  const url = new URL(href);
  const host = url.hostname;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { href, host: '', unicode: '', doubts: [] };
  const doubts: LinkDoubt[] = [];
  if (namesAnother(words, url, registrable)) doubts.push('otherTarget');
  if (pretends(host, registrable)) doubts.push('pretends');
  if (hasStrangeLetters(host)) doubts.push('strangeLetters');
  const number = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/u.test(host);
  if (number) doubts.push('number');
  else if (!host.includes('.') || /\.(?:local|localhost|lan|home|internal|intranet|corp|onion|arpa)\.?$/u.test(host))
    doubts.push('local');
  if (url.port !== '') doubts.push('port');
  if (href.length > longest) doubts.push('long');
  if (bidi.test(safeDecode(href) + words)) doubts.push('hidden');
  return { href, host, unicode: unicodeHost(host), doubts };
}

/** Hosts that are names of files as well: 'rechnung.zip' is no lie where it leads to a file of that name. */
const likeFile = /\.(?:zip|mov|md|sh|rs|py|pl|ps|ai|so)$/iu;
const hostAtStart = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?=$|[/:?#@\s])/iu;
const hostsInside = /(?:https?:\/\/|www\.)((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})/giu;

/** Whether the words look like an address, or have one in them, of another owner. */
function namesAnother(words: string, url: URL, registrable: Registrable): boolean {
  const text = words.normalize('NFKC').replace(unseen, '').trim().slice(0, 4000);
  const first = hostAtStart.exec(text)?.[1];
  const named = [
    ...(first === undefined ? [] : [first]),
    ...[...text.matchAll(hostsInside)].map(([, host = '']) => host),
  ];
  const file = safeDecode(url.pathname).split('/').at(-1)?.toLowerCase();
  return named.some((host) => {
    const owner = registrable(host.toLowerCase());
    return (
      owner !== null &&
      owner !== ownerOf(url.hostname, registrable) &&
      !(likeFile.test(host) && host.toLowerCase() === file)
    );
  });
}

/** Both as people write them: words name a host by its letters, an address by its code. */
function ownerOf(host: string, registrable: Registrable): string | null {
  return registrable(unicodeHost(host)) ?? registrable(host);
}

const everyday = new Set(
  'www www2 shop store m mail blog api app cdn static img images media news s3 my go id'.split(' '),
);

/** Whether a host carries another owner's name in front of its own: sparkasse.de.evil.ru. */
function pretends(host: string, registrable: Registrable): boolean {
  const own = registrable(host);
  const labels = own === null ? [] : host.slice(0, -own.length).split('.').filter(Boolean);
  return labels.some((label, at) => {
    const before = labels[at - 1];
    return before !== undefined && !everyday.has(before) && /^(?:com|net|org|gov|bank|de|at|ch|eu|info)$/u.test(label);
  });
}

/** Letters beyond those of German in a host: they may be honest, and nobody can tell. */
function hasStrangeLetters(host: string): boolean {
  if (!host.includes('xn--')) return false;
  return mixesScripts(host) || !/^[a-z0-9.\-äöüß]+$/u.test(unicodeHost(host).normalize('NFC'));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
