/** A folded text and, for each of its UTF-16 units and its end, where that came from in the original. */
export type Folded = { text: string; from: number[] };

/** Letters that no decomposition takes apart; an umlaut is its letter with an e. */
const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};
const marks = /[\u0300-\u036f]/g;
const anyMark = /[\u0300-\u036f]/;
const beyondAscii = /[^\0-\x7f]/gu;
const umlauts = /([aou])e/g;
const diaeresis = 0x308;
const remembered = new Map<string, string>();
const rememberAtMost = 20_000;

function spelled(char: string): string {
  const known = remembered.get(char);
  if (known !== undefined) return known;
  const lower = char.toLowerCase();
  const bare = letters[lower] ?? lower.normalize('NFKD').replace(marks, '').toLowerCase();
  const made = [...bare].map((part) => letters[part] ?? part).join('');
  if (remembered.size < rememberAtMost) remembered.set(char, made);
  return made;
}

/** What each ASCII character folds to, but for the e that may be dropped. */
const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());

/** Hands each folded piece, with the place of its character in the original, to `visit`, until that answers false. */
function walk(text: string, visit: (piece: string, at: number) => boolean): void {
  let dropsE = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const place = at;
    if (code > 0xffff) at++;
    // A combining mark is nothing by itself; a diaeresis after a, o or u stands for the e.
    if (code === diaeresis) dropsE = false;
    if (code >= 0x300 && code <= 0x36f) continue;
    for (const piece of ascii[code] ?? spelled(String.fromCodePoint(code))) {
      const dropped: boolean = dropsE && piece === 'e';
      dropsE = !dropped && (piece === 'a' || piece === 'o' || piece === 'u');
      if (!dropped && !visit(piece, place)) return;
    }
  }
}

/**
 * Folds a text for the index or a query, both alike: lower case, no marks, ae ä -> a, oe ö -> o, ue ü -> u, ß -> ss.
 */
export function fold(text: string): string {
  if (anyMark.test(text)) return foldWithMap(text).text;
  // The same in few steps for whole texts: all mail that comes in goes this way.
  return text.replace(beyondAscii, spelled).toLowerCase().replace(umlauts, '$1');
}

/** Folds a text and keeps the way back, for highlighting. */
export function foldWithMap(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  walk(text, (piece, at) => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) from.push(at);
    return true;
  });
  from.push(text.length);
  return { text: folded, from };
}

/** Where a unit of the folded text came from in the original; its length for one that is not there. */
export function originalPlace(text: string, unit: number): number {
  let passed = 0;
  let place = text.length;
  walk(text, (piece, at) => {
    passed += piece.length;
    if (passed > unit) place = at;
    return passed <= unit;
  });
  return place;
}
