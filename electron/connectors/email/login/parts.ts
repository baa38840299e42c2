import type { LoginField, LoginNote, LoginStep, LoginWay } from '@shared/channels/login';
import type { Facts } from '@shared/errors/appError';

/** What was answered so far, by field name. */
export type Answers = Readonly<Record<string, string>>;

type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** The way out at every step: whoever knows the servers may say so. */
export const byHand: LoginWay = { label: 'login.email.byHand', answers: { way: 'manual' } };

/** A step that asks; nothing is wrong unless `more` says so. */
export function ask(id: string, fields: LoginField[], more: Partial<Ask> = {}): Ask {
  return { kind: 'ask', id, title: `login.email.${id}.title`, fields, error: null, ...more };
}

/** A field that has to be filled in, unless `more` says otherwise. */
export function field(name: string, kind: LoginField['kind'], more: Partial<LoginField> = {}): LoginField {
  return { name, kind, label: `login.email.${name}`, help: null, required: true, value: null, choices: [], ...more };
}

/** A field with a choice of values, each with a text of its own. */
export function choice(name: string, values: readonly string[], value: string): LoginField {
  const choices = values.map((one) => ({ value: one, label: `login.email.${name}.${one}` }));
  return field(name, 'choice', { value, choices });
}

/** A sentence of a step. @param text below `login.email` */
export function note(text: string, facts: Facts = {}, link: string | null = null): LoginNote {
  return { text: `login.email.${text}`, facts, link };
}
