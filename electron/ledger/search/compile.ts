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

/** Compounds of a word that the index knows. */
type Compounds = (word: string) => readonly string[];

/** Turns a query into one statement's parts; everything a person typed is a bound value or a quoted phrase. */
export function compile(node: ResolvedNode, compounds: Compounds): Compiled {
  const asked = node.kind === 'all' ? node.of : [node];
  const compiled: Compiled = { match: null, conditions: [], params: [], messages: false, talks: false };
  const must: string[] = [];
  const mustNot: string[] = [];
  const others: ResolvedNode[] = [];
  for (const each of asked) {
    const positive = textOf(each, compounds);
    const negative = each.kind === 'not' ? textOf(each.of, compounds) : null;
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
  for (const each of others) compiled.conditions.push(conditionOf(each, compounds, compiled));
  return compiled;
}

const found = 'SELECT rowid FROM doc WHERE doc MATCH ?';

/** A part as FTS5 has it, where it is made of words that must be there; null where it is more than that. */
function textOf(node: ResolvedNode, compounds: Compounds): string | null {
  if (node.kind === 'word') {
    const text = wordText(node.word, compounds);
    return node.place === 'anywhere' ? text : `{${node.place}} : ${text}`;
  }
  if (node.kind !== 'all' && node.kind !== 'any') return null;
  const parts = node.of.map((each) => textOf(each, compounds));
  return parts.includes(null) ? null : `(${parts.join(node.kind === 'all' ? ' AND ' : ' OR ')})`;
}

function wordText({ pieces, prefix, inside }: QueryWord, compounds: Compounds): string {
  const itself = `"${pieces.join(' ')}"${prefix ? '*' : ''}`;
  const more = inside ? compounds(pieces[0] ?? '').map((each) => `"${each}"`) : [];
  return `(${[itself, ...more].join(' OR ')})`;
}

function conditionOf(node: ResolvedNode, compounds: Compounds, into: Compiled): string {
  const text = textOf(node, compounds);
  if (text !== null) {
    into.messages = true;
    into.params.push(text);
    return `place.seq IN (${found})`;
  }
  switch (node.kind) {
    case 'all':
    case 'any': {
      const parts = node.of.map((each) => conditionOf(each, compounds, into));
      return `(${parts.join(node.kind === 'all' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `NOT (${conditionOf(node.of, compounds, into)})`;
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
