import type { ResolvedNode } from '@shared/logic/search/resolve';
import type { QueryWord } from '@shared/logic/search/words';
import type { Param } from '../db/database';
import { isCondition, messageCondition } from './marks';

/**
 * A query as SQL. `match`: what FTS5 has to find, null when no word has to be there; `conditions` on `place` and `talk`
 * with `params`; `messages`: whether it asks anything of single messages.
 */
export type Compiled = {
  match: string | null;
  conditions: string[];
  params: Param[];
  messages: boolean;
  talks: boolean;
};

/** Words the index knows: those that begin so (null: too many), and compounds that have a word within them. */
type Known = { beginning(begun: string): readonly string[] | null; compounds(word: string): readonly string[] };

/** Turns a query into one statement's parts; everything a person typed is a bound value or a quoted phrase. */
export function compile(node: ResolvedNode, known: Known): Compiled {
  const asked = node.kind === 'all' ? node.of : [node];
  const compiled: Compiled = { match: null, conditions: [], params: [], messages: false, talks: false };
  const must: string[] = [];
  const mustNot: string[] = [];
  const others: ResolvedNode[] = [];
  for (const each of asked) {
    const positive = textOf(each, known);
    const negative = each.kind === 'not' ? textOf(each.of, known) : null;
    if (positive !== null) must.push(positive);
    else if (negative !== null) mustNot.push(negative);
    else others.push(each);
  }
  const without = mustNot.join(' OR ');
  if (must.length > 0) {
    compiled.match = mustNot.length > 0 ? `(${must.join(' AND ')}) NOT (${without})` : must.join(' AND ');
  } else if (mustNot.length > 0) {
    compiled.conditions.push(`place.seq NOT IN (${found})`);
    compiled.params.push(without);
  }
  compiled.messages = must.length + mustNot.length > 0;
  for (const each of others) {
    const condition = conditionOf(each, known, compiled);
    // A stretch of time that FTS5 knows of is one it does not walk through.
    const isTime = compiled.match !== null && (each.kind === 'before' || each.kind === 'after');
    compiled.conditions.push(isTime ? condition.replace('place.seq', 'doc.rowid') : condition);
  }
  return compiled;
}

const found = 'SELECT rowid FROM doc WHERE doc MATCH ?';

/** A part as FTS5 has it, where it is made of words that must be there; null where it is more than that. */
function textOf(node: ResolvedNode, known: Known): string | null {
  if (node.kind === 'word') {
    const text = wordText(node.word, known);
    return node.place === 'anywhere' ? text : `{${node.place}} : ${text}`;
  }
  if (node.kind !== 'all' && node.kind !== 'any') return null;
  const parts = node.of.map((each) => textOf(each, known));
  return parts.includes(null) ? null : `(${parts.join(node.kind === 'all' ? ' AND ' : ' OR ')})`;
}

function wordText({ pieces, prefix, inside }: QueryWord, known: Known): string {
  const [only = ''] = pieces;
  const single = pieces.length === 1;
  const words = single && prefix ? known.beginning(only) : null;
  const itself = words ?? [pieces.join(' ')];
  const goesOn = prefix && words === null ? '*' : '';
  const more = single && inside ? known.compounds(only) : [];
  // A word nobody wrote is still a word to be looked for.
  const all = itself.length + more.length > 0 ? itself : [only];
  return `(${[...all.map((each) => `"${each}"${goesOn}`), ...more.map((each) => `"${each}"`)].join(' OR ')})`;
}

function conditionOf(node: ResolvedNode, known: Known, into: Compiled): string {
  const text = textOf(node, known);
  if (text !== null) {
    into.messages = true;
    into.params.push(text);
    return `place.seq IN (${found})`;
  }
  switch (node.kind) {
    case 'all':
    case 'any': {
      const parts = node.of.map((each) => conditionOf(each, known, into));
      return `(${parts.join(node.kind === 'all' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `NOT (${conditionOf(node.of, known, into)})`;
    case 'oneOf':
      into.talks = true;
      into.params.push(JSON.stringify(node.ids));
      if (node.by !== 'tag') return `talk.${node.by} IN (SELECT value FROM json_each(?))`;
      return 'talk.number IN (SELECT number FROM tagged WHERE tag IN (SELECT value FROM json_each(?)))';
    case 'is':
      into.talks = true;
      return isCondition(node.value);
    case 'has':
      into.messages = true;
      return messageCondition(node.value);
    case 'ours':
      into.messages = true;
      return messageCondition(node.ours ? 'out' : 'in');
    case 'before':
    case 'after':
      into.messages = true;
      into.params.push(node.at * 1024);
      return `place.seq ${node.kind === 'before' ? '<' : '>='} ?`;
    case 'word':
      // Every word is text.
      return 'FALSE';
  }
}
