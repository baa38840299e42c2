import { templateFilters } from './filters';
import { variableNames } from './variables';

/** What may be written next in a mark that is open before the caret. `typed`: its beginning, which a choice replaces. */
export type Opening = { kind: 'variable' | 'filter'; typed: string };

const output = /\{\{-?([^{}]*)$/u;
const tag = /\{%-?\s*(?:if|elsif|unless|case|when)\b([^{}%]*)$/u;

/** The mark that is being written, by the text before the caret; null outside of marks and within quotes. */
export function openingAt(before: string): Opening | null {
  const inside = output.exec(before)?.[1];
  if (inside !== undefined) {
    if (inQuotes(inside)) return null;
    const filter = /\|\s*(\w*)$/u.exec(inside)?.[1];
    if (filter !== undefined) return { kind: 'filter', typed: filter };
    const variable = /^\s*([\w.]*)$/u.exec(inside)?.[1] ?? /[:,]\s*([a-z][\w.]*)$/iu.exec(inside)?.[1];
    return variable === undefined ? null : { kind: 'variable', typed: variable };
  }
  const condition = tag.exec(before)?.[1];
  if (condition === undefined || inQuotes(condition)) return null;
  const variable = /\s([\w.]*)$/u.exec(condition)?.[1];
  return variable === undefined ? null : { kind: 'variable', typed: variable };
}

const inQuotes = (text: string): boolean => /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*["'][^"']*$/u.test(text);

/** What a filter is written with. */
const forms: Readonly<Record<string, string>> = {
  default: 'default: ""',
  append: 'append: ""',
  prepend: 'prepend: ""',
  date: 'date: "short"',
  money: 'money: "EUR"',
  du_sie: 'du_sie: ""',
};

/** Everything that may stand there, in the order in which it is offered, and what is written for it. */
export function offered(kind: Opening['kind']): readonly { name: string; text: string }[] {
  const names: readonly string[] = kind === 'variable' ? variableNames : Object.keys(templateFilters);
  return names.map((name) => ({ name, text: kind === 'filter' ? (forms[name] ?? name) : name }));
}

/**
 * What is written for a choice in place of what was typed, and how far back from its end the caret goes: into its quotes
 * where it has some, else behind the mark, which is closed where it was not.
 */
export function taken(
  choice: { text: string },
  { kind, typed }: Opening,
  before: string,
  after: string,
): { text: string; back: number } {
  const closed = /^[^{}]*(?:\}\}|%\})/u.test(after);
  const start = before.slice(0, before.length - typed.length).endsWith('{') ? ' ' : '';
  const end = closed ? '' : ' }}';
  const inside = kind === 'filter' && choice.text.endsWith('""') ? 1 : 0;
  return { text: start + choice.text + end, back: inside > 0 ? end.length + inside : 0 };
}
