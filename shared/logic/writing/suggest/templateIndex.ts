import type { AccountId, ChannelKind, TemplateId } from '../../../domain/ids';
import type { TemplateFields } from '../../../domain/template';
import { foldedPieces } from '../../search/words';
import { fitsAt } from '../../templates/variant';
import { standsIn } from './askedWords';

type Indexed = Pick<TemplateFields, 'id' | 'name' | 'folder' | 'tags' | 'variants'>;

/** Where an answer is to be written. */
type Place = { account: AccountId; channel: ChannelKind };

/** Templates by the words in them. */
export type TemplateIndex = {
  /** Takes a template in, or what has become of it. */
  put(template: Indexed): void;
  remove(id: TemplateId): void;
  has(id: TemplateId): boolean;
  /**
   * Templates for this place that have two of these words (as `askedWords` gives them), or one that says enough: it names
   * them, or the question has few words and this is in few templates. The likest first.
   */
  like(words: readonly string[], place: Place): TemplateId[];
};

/** Saturation and length of BM25, as in SQLite's FTS5. */
const [k1, b] = [1.2, 0.75];
/** A word that names a template says so much more of it than one of its text. */
const nameWeight = 3;
const fewestWords = 2;
const fewAsked = 3;
/** A word that so much of all templates have, or one of them, says what they are about. */
const rarely = 0.1;
/** So much of a text is looked at. */
const mostText = 2000;
/** What is less like than this part of the likest is about something else. */
const leastLike = 0.45;
const mark = /\{[{%][\s\S]*?[%}]\}/gu;

type Entry = { counts: ReadonlyMap<string, number>; named: ReadonlySet<string>; length: number; row: Indexed };

/** An index without templates. It is brought up one by one, so that one that changes costs no more than itself. */
export function makeTemplateIndex(): TemplateIndex {
  const entries = new Map<TemplateId, Entry>();
  const lists = new Map<string, Set<TemplateId>>();
  let length = 0;

  const remove = (id: TemplateId): void => {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    length -= entry.length;
    for (const word of entry.counts.keys()) {
      const list = lists.get(word);
      list?.delete(id);
      if (list?.size === 0) lists.delete(word);
    }
  };
  const put = (row: Indexed): void => {
    remove(row.id);
    const entry = entryOf(row);
    entries.set(row.id, entry);
    length += entry.length;
    for (const word of entry.counts.keys()) lists.set(word, (lists.get(word) ?? new Set()).add(row.id));
  };
  /** How often each template has a word or one made of it, and which are named so. */
  const holders = (word: string) => {
    const found = new Map<TemplateId, { count: number; named: boolean }>();
    for (const [piece, ids] of lists) {
      if (!standsIn(word, piece)) continue;
      for (const id of ids) {
        const entry = entries.get(id);
        const before = found.get(id) ?? { count: 0, named: false };
        const named = before.named || (entry?.named.has(piece) ?? false);
        found.set(id, { count: before.count + (entry?.counts.get(piece) ?? 0), named });
      }
    }
    return found;
  };

  return {
    put,
    remove,
    has: (id) => entries.has(id),
    like: (words, place) => {
      const least = Math.min(fewestWords, words.length);
      const scores = new Map<TemplateId, { score: number; words: number; sure: boolean }>();
      const mean = length / Math.max(1, entries.size);
      for (const word of words) {
        const found = holders(word);
        const tells = words.length <= fewAsked && found.size <= Math.max(1, entries.size * rarely);
        const rare = Math.log(1 + (entries.size - found.size + 0.5) / (found.size + 0.5));
        for (const [id, { count, named }] of found) {
          const long = (entries.get(id)?.length ?? 0) / mean;
          const score = (rare * count * (k1 + 1)) / (count + k1 * (1 - b + b * long));
          const before = scores.get(id) ?? { score: 0, words: 0, sure: false };
          scores.set(id, { score: before.score + score, words: before.words + 1, sure: before.sure || named || tells });
        }
      }
      const ranked = [...scores]
        .filter(([id, { words: held, sure }]) => (held >= least || sure) && fits(entries.get(id), place))
        .sort(([one, { score }], [other, { score: than }]) => than - score || (one < other ? -1 : 1));
      const best = ranked[0]?.[1].score ?? 0;
      return ranked.filter(([, { score }]) => score >= best * leastLike).map(([id]) => id);
    },
  };
}

const fits = (entry: Entry | undefined, place: Place): boolean =>
  entry?.row.variants.some((variant) => fitsAt(variant, place)) ?? false;

function entryOf(row: Indexed): Entry {
  const names = foldedPieces([row.name, row.folder, ...row.tags].join(' '));
  const texts = row.variants.map(({ text }) => text.slice(0, mostText).replace(mark, ' '));
  const pieces = foldedPieces(texts.join('\n'));
  const counts = new Map<string, number>();
  const count = (piece: string, by: number) => counts.set(piece, (counts.get(piece) ?? 0) + by);
  for (const piece of names) count(piece, nameWeight);
  for (const piece of pieces) count(piece, 1);
  return { counts, named: new Set(names), length: names.length * nameWeight + pieces.length, row };
}
