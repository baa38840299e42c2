/** Where a part stands in UTF-16 units, and whether it must not be there. */
type Typed = { negated: boolean; start: number; end: number };
/** Words as they were typed. `closed`: something follows, so that they are no beginning any more. */
type TextToken = Typed & { kind: 'word' | 'phrase'; text: string; closed: boolean };
/** `name:value`; whether that is an operator is for the reader to say. */
export type NamedToken = Typed & { kind: 'named'; name: string; value: string; quoted: boolean; closed: boolean };
/** One part of a query. */
export type Token = TextToken | NamedToken | (Typed & ({ kind: 'or' } | { kind: 'open' } | { kind: 'close' }));

const quotes = /["\u201c-\u201f]/u;
const space = /\s/u;
/** A minus belongs to what follows it at once; more of them are one. */
const dashesAhead = /^-+(?=[^\s-])/u;
const nameAhead = /^(\p{L}{2,20}):/u;
const connectors: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  OR: 'or',
  ODER: 'or',
  AND: 'and',
  UND: 'and',
  NOT: 'not',
  NICHT: 'not',
};

/** Cuts a query into its parts. Takes any text; a quote that is not closed goes on to the end. @param most parts */
export function tokensOf(text: string, most: number): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let negated = false;
  while (at < text.length && tokens.length < most) {
    const char = text.charAt(at);
    if (space.test(char)) {
      at += 1;
      continue;
    }
    const start = at;
    const dashes = dashesAhead.exec(text.slice(at, at + 22))?.[0];
    if (dashes !== undefined) {
      negated = true;
      at += dashes.length;
      continue;
    }
    if (char === '(' || char === ')') {
      at += 1;
      tokens.push({ kind: char === '(' ? 'open' : 'close', negated, start, end: at });
    } else if (quotes.test(char)) {
      const { value, end } = quotedFrom(text, at);
      at = end;
      tokens.push({ kind: 'phrase', text: value, negated, start, end, closed: end < text.length });
    } else {
      const name = nameAhead.exec(text.slice(at, at + 22))?.[1];
      const token = name === undefined ? null : namedFrom(text, at, name, negated);
      const end = token?.end ?? wordEnd(text, at);
      const word = text.slice(at, end);
      at = end;
      const connector = token === null && !negated && Object.hasOwn(connectors, word) ? connectors[word] : undefined;
      if (connector === 'not') {
        negated = true;
        continue;
      }
      if (connector === 'or') tokens.push({ kind: 'or', negated: false, start, end });
      else if (token) tokens.push(token);
      else if (connector === undefined)
        tokens.push({ kind: 'word', text: word, negated, start, end, closed: end < text.length });
    }
    negated = false;
  }
  return tokens;
}

function namedFrom(text: string, at: number, name: string, negated: boolean): NamedToken {
  const from = at + name.length + 1;
  const quoted = quotes.test(text.charAt(from));
  const end = quoted ? quotedFrom(text, from).end : wordEnd(text, from);
  const value = quoted ? quotedFrom(text, from).value : text.slice(from, end);
  return { kind: 'named', name, value, quoted, negated, start: at, end, closed: end < text.length };
}

/** What is between the quote here and the next one, or the end. */
function quotedFrom(text: string, at: number): { value: string; end: number } {
  const length = text.slice(at + 1).search(quotes);
  const close = length < 0 ? text.length : at + 1 + length;
  return { value: text.slice(at + 1, close), end: Math.min(text.length, close + 1) };
}

/** A word ends before a space or a closing bracket. */
function wordEnd(text: string, at: number): number {
  const length = text.slice(at).search(/[\s)]/u);
  return length < 0 ? text.length : at + length;
}
