import type { Clock } from './dates';
import { fold } from './fold';
import { hasValues, isValues, operators, type OperatorName } from './operators';
import { parseQuery } from './query';
import { resolveQuery, type SearchNames } from './resolve';
import { keyOf } from './spelling';
import { tokensOf, type NamedToken } from './tokens';

/** What may be typed next: `text` stands in place of what was typed; `goesOn`: an operator whose value is still to come. */
export type Suggestion = { text: string; operator: OperatorName; goesOn: boolean };

/** The stretch of the query that is replaced, and what by. */
export type Suggestions = { start: number; end: number; items: readonly Suggestion[] };

type Language = 'de' | 'en';
/** What there is to be named, and the language on the screen. */
export type SuggestFrom = SearchNames & { language: Language };

const most = 8;
/** A state or tag is suggested by its bare name only from here on: before, too much begins so. */
const bareFrom = 3;
const dates = { de: ['heute', 'gestern', '7t', '30t'], en: ['today', 'yesterday', '7d', '30d'] } as const;
const persons = { de: { from: 'mir', to: 'uns' }, en: { from: 'me', to: 'us' } } as const;

/** What fits what is being typed right before the caret; no items where nothing does. */
export function suggest(text: string, caret: number, from: SuggestFrom): Suggestions {
  const token = tokensOf(text.slice(0, caret), 200).at(-1);
  if (token?.end !== caret) return { start: caret, end: caret, items: [] };
  const { start, end } = token;
  if (token.kind === 'named') {
    const operator = keyOf(operators, token.name);
    const items = operator === null ? [] : valuesOf(operator, token.value, token.name, from);
    const typed = text.slice(start, end);
    return { start, end, items: items.filter((item) => item.text !== typed).slice(0, most) };
  }
  if (token.kind !== 'word') return { start, end, items: [] };
  return { start, end, items: [...operatorsFor(token.text, from), ...bareFor(token.text, from)].slice(0, most) };
}

/** Operators that begin so: from two letters on, those of the other language only from three. */
function operatorsFor(typed: string, { language }: SuggestFrom): Suggestion[] {
  const begun = fold(typed);
  if (begun.length < 2) return [];
  return (Object.keys(operators) as OperatorName[]).flatMap((operator) => {
    const { de, en } = operators[operator];
    const [own, other] = language === 'de' ? [de, en] : [en, de];
    const spelled = [own, ...(begun.length > 2 ? [other] : [])].find((each) => each.startsWith(begun));
    return spelled === undefined ? [] : [{ text: `${spelled}:`, operator, goesOn: true }];
  });
}

/** States and tags that begin so. */
function bareFor(typed: string, from: SuggestFrom): Suggestion[] {
  if (typed.length < bareFrom) return [];
  return (['is', 'tag'] as const).flatMap((operator) =>
    valuesOf(operator, typed, operators[operator][from.language], from),
  );
}

/** Values of an operator that begin so. `name`: how the operator was written. */
function valuesOf(operator: OperatorName, typed: string, name: string, from: SuggestFrom): Suggestion[] {
  const begun = fold(typed);
  return namesFor(operator, from)
    .filter((value) => fold(value).startsWith(begun))
    .map((value) => ({ text: `${name}:${quoted(value)}`, operator, goesOn: false }));
}

function namesFor(operator: OperatorName, { language, tags, accounts, channels }: SuggestFrom): readonly string[] {
  switch (operator) {
    case 'is':
      return Object.values(isValues).map((spelling) => spelling[language]);
    case 'has':
      return Object.values(hasValues).map((spelling) => spelling[language]);
    case 'tag':
      return tags.map((tag) => tag.name);
    case 'account':
      return accounts.map((account) => account.name);
    case 'channel':
      return channels.map(({ kind, names }) => names[language === 'de' ? 1 : 2] ?? kind);
    case 'before':
    case 'after':
      return dates[language];
    case 'from':
    case 'to':
      return [persons[language][operator]];
  }
}

function quoted(value: string): string {
  return /[\s()]/u.test(value) ? `"${value.replace(/["\u201c-\u201f]/gu, '')}"` : value;
}

/**
 * A query without the operator that is still being typed at its end, so that half a state or date finds neither nothing
 * nor an error.
 */
export function withoutUnfinished(text: string, names: SearchNames, clock: Clock): string {
  const token = tokensOf(text, 200).at(-1);
  if (token?.kind !== 'named' || token.closed || keyOf(operators, token.name) === null) return text;
  return isFinished(text.slice(token.start), token, names, clock)
    ? text
    : text.slice(0, token.start).replace(/-+$/u, '');
}

function isFinished(text: string, { value }: NamedToken, names: SearchNames, clock: Clock): boolean {
  return value !== '' && resolveQuery(parseQuery(text, clock), names).problems.length === 0;
}
