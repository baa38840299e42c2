import { honorificOf, isTitle, titleOf, type Honorific } from './titles';

/** What a name says. `first` and `last` are empty where it does not say. `pair`: as written for several, in both languages. */
export type Person = {
  kind: 'person';
  honorific: Honorific | null;
  title: string | null;
  first: string;
  last: string;
  /** As one writes it: first and last name. */
  full: string;
};
type Several = { kind: 'pair'; firsts: [string, string]; full: string } | { kind: 'family'; last: string };
type Couple = { kind: 'couple'; first: 'frau' | 'herr'; last: string };
export type Named = Person | Several | Couple | { kind: 'company' } | { kind: 'nobody'; honorific: Honorific | null };

const nobody: Named = { kind: 'nobody', honorific: null };
const pictures = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d\u20e3]/gu;
/** Nothing a name has, but marks, addresses, handles and headers do. */
const unusable = /[{}<>@_\d\\/\p{Cc}]|https?:/u;
const placeholder =
  /^(?:unbekannt|unknown|anonym|anonymous|gast|guest|besucher|visitor|kunde|customer|(?:facebook|instagram|whatsapp|telegram)[ -]?(?:user|nutzer|kontakt)|user|nutzer|eheleute\b.*)$/iu;
/** Who signs for a company says so. */
const forOthers = /^\s*(?:i\.\s?[AV]\.|ppa\.|gez\.)\s+/u;
/** "M. Sc.": one word of two. */
const spacedDegree = /(?<!\p{L})([BM])\.\s(A|Sc|Eng|Ed)\./gu;
const legal =
  /(?:^|\s)(?:GmbH|gGmbH|mbH|AG|KG|KGaA|OHG|UG|GbR|eGbR|PartG|PartGmbB|SE|eG|e\.?\s?V\.?|e\.?\s?K\.?|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|B\.?V\.?|S\.?A\.?|S\.?L\.?|Co\.)(?=$|[\s,.)])/u;
const office =
  /^(?:team|praxis|kanzlei|firma|autohaus|hotel|restaurant|gasthaus|café|cafe|apotheke|verein|förderverein|schule|gemeinde|stadt|amt|büro|sekretariat|redaktion|support|service|zentrale|einkauf|vertrieb|buchhaltung|verwaltung|empfang|office|info|kontakt|club|klub|bäckerei|metzgerei|werkstatt|studio|agentur|institut|universität|stiftung|verlag)$|(?:verwaltung|verein|service|abteilung|kanzlei|praxis|gesellschaft|genossenschaft|schule|apotheke|werkstatt|buchhandlung|agentur|verband|stiftung|zentrum|ministerium|autohaus)$/iu;
const particles = /^(?:von|van|vom|zu|zur|zum|de|der|den|del|della|di|da|dos|la|le|ten|ter|bin|al|el|und)$/u;

/** Reads a name as a channel gives it, or as somebody signs. Never takes a first name for Frau or Herr. */
export function readName(given: string): Named {
  if (/\p{Cc}/u.test(given.trim())) return nobody;
  const plain = given
    .replace(pictures, ' ')
    .replace(forOthers, '')
    .replace(spacedDegree, '$1.$2.')
    .replace(/\s+via\s.*$/iu, '')
    .replace(/\s\|.*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const inBrackets = /\(([^)]*)\)\s*$/u.exec(plain)?.[1] ?? '';
  const bracketed = honorificOf(inBrackets.trim());
  const isFh = /^fh$/iu.test(inBrackets.trim());
  const text = isFh ? plain : plain.replace(/\s*\([^)]*\)\s*$/u, '').trim();
  if (text === '' || unusable.test(text) || placeholder.test(text)) return nobody;
  if (legal.test(text) || isOffice(text)) return { kind: 'company' };
  return several(text) ?? person(text, bracketed === 'none' ? null : bracketed);
}

function isOffice(text: string): boolean {
  return office.test(text.split(' ')[0] ?? '');
}

function several(text: string): Named | null {
  const family = /^Familie\s+(?<last>.+)$/iu.exec(text)?.groups?.last;
  if (family) return { kind: 'family', last: cased(family) };
  const couple = /^(?<first>Frau|Herr) und (?:Frau|Herr)\s+(?<last>.+)$/iu.exec(text)?.groups;
  if (couple?.last)
    return {
      kind: 'couple',
      first: couple.first?.toLowerCase() === 'frau' ? 'frau' : 'herr',
      last: cased(couple.last),
    };
  const [one, other, more] = text.split(/\s+(?:und|and|&|\+)\s+/iu);
  if (one === undefined || other === undefined || more !== undefined) return null;
  // "von und zu" is one name.
  if (particles.test(one.split(' ').at(-1) ?? '') && particles.test(other.split(' ')[0] ?? '')) return null;
  const [a, b] = [person(one, null), person(other, null)];
  if (a.kind !== 'person' || b.kind !== 'person') return null;
  return { kind: 'pair', firsts: [a.first || a.full, b.first || b.full], full: `${a.full} und ${b.full}` };
}

function person(text: string, bracketed: Honorific | null): Named {
  const comma = text.split(/\s*,\s*/u);
  const [before = '', after = ''] = comma;
  // "Meier, Dr. Anna", "MEIER, HERR"; what follows a comma may be a degree.
  const words = [...after.split(' '), ...before.split(' ')].filter((word) => word !== '');
  const said = words.map((word) => honorificOf(word)).find((found) => found !== null) ?? null;
  const titles = words.filter(isTitle);
  const keep = (part: string): string[] =>
    part.split(' ').filter((word) => word !== '' && honorificOf(word) === null && !isTitle(word) && word !== '(FH)');
  const [main, given] = [keep(before), keep(comma.length === 2 ? after : '')];
  const honorific = bracketed ?? (said === 'none' ? null : said);
  const all = [...given, ...main];
  if (all.length === 0) return { kind: 'nobody', honorific };
  // One word in small letters is what somebody is called by a program.
  if (all.length === 1 && titles.length === 0 && said === null && all[0] === all[0]?.toLowerCase()) return nobody;
  const title = titleOf(titles);
  const { first, last } = divided(main, given, honorific !== null || titles.length > 0);
  return { kind: 'person', honorific, title, first, last, full: [first, last].filter((part) => part !== '').join(' ') };
}

/** First and last name. `addressed`: a single word after Herr or Dr. is a last name. */
function divided(
  main: readonly string[],
  given: readonly string[],
  addressed: boolean,
): { first: string; last: string } {
  const name = (words: readonly string[]): string => words.map(cased).join(' ');
  if (given.length > 0) return { first: name(given), last: name(main) };
  if (main.length === 1) return addressed ? { first: '', last: name(main) } : { first: name(main), last: '' };
  const particle = main.findIndex((word, at) => at < main.length - 1 && particles.test(cased(word)));
  const from = particle >= 0 ? particle : main.length - 1;
  return { first: name(main.slice(0, from)), last: name(main.slice(from)) };
}

/** Names in capitals or small letters only are written as names are. */
function cased(word: string): string {
  if (word.includes(' ')) return word.split(' ').map(cased).join(' ');
  const small = word.toLowerCase();
  const isOneCase = word === small || word === word.toUpperCase();
  if (isOneCase && particles.test(small)) return small;
  const isShort = word.length < 3 && word !== small;
  if (!isOneCase || isShort || small === word.toUpperCase()) return word;
  return small.replace(/(^|[-'’])(\p{L})/gu, (_all, gap: string, letter: string) => gap + letter.toUpperCase());
}
