/** One token of a ManageSieve line (RFC 5804 section 4): a word, a string however it was sent, or a bracket. */
export type Token = { kind: 'word' | 'string' | 'open' | 'close'; text: string };

/** One line, literals included, and what follows it. */
export type ReadLine = { tokens: Token[]; rest: Buffer };

/** The server does not speak ManageSieve, or says more than it may. */
export class SieveGarbled extends Error {
  readonly code = 'ParserSieve';
  constructor(what: string) {
    super(`ManageSieve: ${what}`);
  }
}

/** What a server may say: octets of a literal, of a line besides, of one quoted string, and tokens a line. */
const most = { literal: 512 * 1024, line: 8192, quoted: 4096, tokens: 64 };

const cr = 13;
const lf = 10;
const space = 32;
const quote = 34;
const backslash = 92;

/** The first line of what came so far; null while it is not whole. Throws `SieveGarbled`. */
export function readLine(input: Buffer): ReadLine | null {
  const tokens: Token[] = [];
  let at = 0;
  let literals = 0;
  const push = (kind: Token['kind'], text: string): void => {
    tokens.push({ kind, text });
    if (tokens.length > most.tokens) throw new SieveGarbled('too many tokens');
  };
  while (at < input.length) {
    if (at - literals > most.line) throw new SieveGarbled('line too long');
    const octet = input[at];
    if (octet === cr) {
      if (at + 1 >= input.length) return null;
      if (input[at + 1] !== lf) throw new SieveGarbled('stray CR');
      return { tokens, rest: input.subarray(at + 2) };
    }
    if (octet === space) at++;
    else if (octet === 40 || octet === 41) {
      push(octet === 40 ? 'open' : 'close', '');
      at++;
    } else if (octet === quote) {
      const end = endOfQuoted(input, at + 1);
      if (end === null) return null;
      push('string', unquoted(input.subarray(at + 1, end)));
      at = end + 1;
    } else if (octet === 123) {
      const literal = readLiteral(input, at);
      if (literal === null) return null;
      literals += literal.end - at;
      if (literals > most.literal) throw new SieveGarbled('literal too long');
      push('string', literal.text);
      at = literal.end;
    } else {
      const word = /^[!#-'*-[\]-z|}~]{1,256}/u.exec(input.toString('latin1', at, at + 257))?.[0];
      if (word === undefined || word.length > 256) throw new SieveGarbled('no token');
      if (at + word.length >= input.length) return null;
      push('word', word);
      at += word.length;
    }
  }
  return null;
}

function endOfQuoted(input: Buffer, from: number): number | null {
  for (let at = from; at < input.length; at++) {
    if (at - from > most.quoted) throw new SieveGarbled('string too long');
    const octet = input[at];
    if (octet === quote) return at;
    if (octet === backslash) at++;
    if (octet === cr || octet === lf || octet === 0) throw new SieveGarbled('string without end');
  }
  if (input.length - from > most.quoted) throw new SieveGarbled('string too long');
  return null;
}

const unquoted = (octets: Buffer): string => octets.toString('utf8').replace(/\\(.)/gsu, '$1');

function readLiteral(input: Buffer, at: number): { text: string; end: number } | null {
  const head = input.toString('latin1', at, at + 12);
  const found = /^\{(\d{1,7})\+?\}\r\n/u.exec(head);
  if (!found) {
    if (/^\{\d{0,7}(?:\+?(?:\}\r?)?)?$/u.test(head)) return null;
    throw new SieveGarbled('bad literal');
  }
  const length = Number(found[1]);
  if (length > most.literal) throw new SieveGarbled('literal too long');
  const from = at + found[0].length;
  if (input.length < from + length) return null;
  return { text: input.toString('utf8', from, from + length), end: from + length };
}

/** A string as a client sends it: a literal that waits for no go-ahead. */
export function literal(text: string): string {
  return `{${Buffer.byteLength(text)}+}\r\n${text}`;
}
