import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';

/** A step of this login that asks for something. */
export type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** @param id of the step, by which its sentences are named */
export function ask(id: string, more: Partial<Ask>): Ask {
  return { kind: 'ask', id, title: `login.mastodon.${id}.title`, fields: [], error: null, ...more };
}

export function note(text: string, facts: LoginNote['facts'] = {}): LoginNote {
  return { text: `login.mastodon.${text}`, facts, link: null };
}

export function field(name: string, value: string | null): LoginField {
  return {
    ...{ name, kind: 'text', label: `login.mastodon.${name}`, help: `login.mastodon.${name}Help` },
    ...{ required: true, value, choices: [] },
  };
}
