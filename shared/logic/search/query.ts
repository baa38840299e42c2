import { appError, type AppError } from '../../errors/appError';
import type { Ms } from '../../domain/ids';
import { dayStart, type Clock } from './dates';
import { hasValues, isValues, operators, ourselves, type HasValue, type IsValue, type OperatorName } from './operators';
import { keyOf } from './spelling';
import { tokensOf, type NamedToken, type Token } from './tokens';
import { phrase, plainWord, type QueryWord } from './words';

/** Where a word is looked for: anywhere, or in one part of a message. */
type Place = 'anywhere' | 'sender' | 'recipient';

/** What a query asks of one message and its conversation. `named` is written out: which rows it means is resolved later. */
export type QueryNode =
  | { kind: 'all' | 'any'; of: readonly QueryNode[] }
  | { kind: 'not'; of: QueryNode }
  | { kind: 'word'; place: Place; word: QueryWord }
  | { kind: 'named'; by: 'tag' | 'account' | 'channel'; name: string }
  | { kind: 'is'; value: IsValue }
  | { kind: 'has'; value: HasValue }
  /** Written by us, or to us. */
  | { kind: 'ours'; ours: boolean }
  | { kind: 'before' | 'after'; at: Ms };

/** A query as it was understood. `node` null: nothing is asked. With a problem it finds nothing, and says why. */
export type Query = { node: QueryNode | null; problems: readonly AppError[] };

/** More parts are not looked for. */
const mostParts = 64;
/** Brackets within brackets, deeper ones count for nothing. */
const deepest = 12;

/**
 * Reads a query: words (all of them), "phrases", OR between two parts, a minus or NOT before one, brackets, and the
 * operators of `operators` in both languages. Takes any text and never throws; what FTS5 would take for an operator is
 * a word here.
 */
export function parseQuery(text: string, clock: Clock): Query {
  const tokens = tokensOf(text, mostParts + 1);
  if (tokens.length > mostParts) return { node: null, problems: [appError('search.tooLong', { most: mostParts })] };
  const problems: AppError[] = [];
  const reader = { tokens, at: 0, problems, clock };
  const parts: QueryNode[] = [];
  // A closing bracket nobody opened ends nothing.
  while (reader.at < tokens.length) parts.push(...sequence(reader, 0));
  return { node: joined('all', parts), problems };
}

type Mark = Exclude<Token, { kind: 'word' | 'phrase' | 'named' }>;
type Reader = { tokens: readonly Token[]; at: number; problems: AppError[]; clock: Clock };

/** The parts up to the end or a closing bracket. OR joins its two neighbours alone, as search engines have it. */
function sequence(reader: Reader, depth: number): QueryNode[] {
  const groups: QueryNode[][] = [];
  let joins = false;
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++];
    if (!token || token.kind === 'close') break;
    if (token.kind === 'or') {
      joins = groups.length > 0;
      continue;
    }
    const node = token.kind === 'open' ? bracket(reader, token, depth) : partOf(reader, token);
    if (node === null) continue;
    const last = groups.at(-1);
    if (joins && last) last.push(node);
    else groups.push([node]);
    joins = false;
  }
  return groups.flatMap((group) => joined('any', group) ?? []);
}

function bracket(reader: Reader, { negated }: Mark, depth: number): QueryNode | null {
  if (depth >= deepest) return null;
  return signed(joined('all', sequence(reader, depth + 1)), negated);
}

function partOf(reader: Reader, token: Exclude<Token, Mark>): QueryNode | null {
  if (token.kind === 'named') {
    const operator = keyOf(operators, token.name);
    if (operator !== null) return signed(asked(reader, operator, token), token.negated);
    return anywhere(plainWord(`${token.name}:${token.value}`, !token.closed), token.negated);
  }
  const word = token.kind === 'phrase' ? phrase(token.text) : plainWord(token.text, !token.closed);
  return anywhere(word, token.negated);
}

/** What an operator asks for; null when nothing stands behind it yet. */
function asked({ problems, clock }: Reader, operator: OperatorName, { value, quoted }: NamedToken): QueryNode | null {
  const trouble = (code: 'search.badDate' | 'search.unknownValue'): null => {
    problems.push(appError(code, { operator, value: value.slice(0, 100) }));
    return null;
  };
  if (value.trim() === '') return null;
  switch (operator) {
    case 'from':
    case 'to': {
      if (!quoted && ourselves.includes(value.toLowerCase())) return { kind: 'ours', ours: operator === 'from' };
      const word = quoted ? phrase(value) : plainWord(value, true);
      return word && { kind: 'word', place: operator === 'from' ? 'sender' : 'recipient', word };
    }
    case 'tag':
    case 'account':
    case 'channel':
      return { kind: 'named', by: operator, name: value };
    case 'is': {
      const key = keyOf(isValues, value);
      return key === null ? trouble('search.unknownValue') : { kind: 'is', value: key };
    }
    case 'has': {
      const key = keyOf(hasValues, value);
      return key === null ? trouble('search.unknownValue') : { kind: 'has', value: key };
    }
    case 'before':
    case 'after': {
      const at = dayStart(value, clock);
      return at === null ? trouble('search.badDate') : { kind: operator, at };
    }
  }
}

function anywhere(word: QueryWord | null, negated: boolean): QueryNode | null {
  return signed(word && { kind: 'word', place: 'anywhere', word }, negated);
}

function signed(node: QueryNode | null, negated: boolean): QueryNode | null {
  return node !== null && negated ? { kind: 'not', of: node } : node;
}

function joined(kind: 'all' | 'any', of: readonly QueryNode[]): QueryNode | null {
  const [only] = of;
  return of.length > 1 ? { kind, of } : (only ?? null);
}

/** The words a query looks for, to be highlighted: those that must not be there left out. */
export function wordsOf(node: QueryNode | null): QueryWord[] {
  if (node === null || node.kind === 'not') return [];
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(wordsOf);
  return node.kind === 'word' && node.place === 'anywhere' ? [node.word] : [];
}
