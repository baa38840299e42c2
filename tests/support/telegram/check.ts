import { Refusal } from './refuse';

/** What a parameter has to be; with `!` it has to be there. */
type Kind = 'id' | 'text' | 'number' | 'boolean' | 'list' | 'object';
export type Rules = Readonly<Record<string, Kind | `${Kind}!`>>;

const is: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  id: (value) => Number.isInteger(value) || /^-?\d+$/u.test(String(value)),
  text: (value) => typeof value === 'string',
  number: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  list: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null,
};

/** Throws a refusal where a parameter is unknown, missing or of another kind. */
export function check(values: Readonly<Record<string, unknown>>, rules: Rules): void {
  for (const name of Object.keys(values)) {
    if (!(name in rules)) throw new Refusal(400, `Bad Request: unknown parameter "${name}"`);
  }
  for (const [name, rule] of Object.entries(rules)) {
    const value = values[name];
    const kind = rule.replace('!', '') as Kind;
    if (value === undefined && rule.endsWith('!'))
      throw new Refusal(400, `Bad Request: parameter "${name}" is required`);
    if (value !== undefined && !is[kind](value)) throw new Refusal(400, `Bad Request: can't parse "${name}"`);
  }
}
