import type { LoginField, LoginNote, LoginStep } from '@shared/channels/login';
import { redirectPort } from '../provider';
import { usual } from '../config';

/** A step of this login that asks for something. */
export type Ask = Extract<LoginStep, { kind: 'ask' }>;

/** @param id of the step, by which its sentences are named */
function ask(id: string, more: Partial<Ask>): Ask {
  return { kind: 'ask', id: `x.${id}`, title: `login.x.${id}.title`, fields: [], error: null, ...more };
}

export function note(text: string, facts: LoginNote['facts'] = {}, link: string | null = null): LoginNote {
  return { text: `login.x.${text}`, facts, link };
}

const field = (part: Pick<LoginField, 'name' | 'kind' | 'value'>): LoginField => ({
  ...part,
  label: `login.x.${part.name}`,
  help: `login.x.${part.name}Help`,
  required: part.kind === 'text',
  choices: [],
});

/** Where apps are registered and credits bought. */
const console_ = 'https://console.x.com/';

/**
 * The person's own app at X, whether direct messages are read, and what a month may cost.
 * @param clientId as typed before, or known from another account
 */
export function appStep(clientId: string, error: Ask['error'], again: boolean, errorAt?: 'clientId' | 'cap'): Ask {
  const cap = String(usual.capCents / 100);
  return ask('app', {
    notes: [
      note('app.create', {}, console_),
      note('app.way', { address: `http://127.0.0.1:${redirectPort}/` }),
      note('app.credits', {}, console_),
      note('goesTo'),
      note('messagesAre'),
    ],
    fields: [
      field({ name: 'clientId', kind: 'text', value: clientId }),
      field({ name: 'messages', kind: 'toggle', value: 'false' }),
      ...(again ? [] : [field({ name: 'cap', kind: 'number', value: cap })]),
    ],
    error,
    ...(error && errorAt && { errorAt }),
    submit: { label: 'login.x.signIn', answers: {} },
  });
}

/** The browser was not let in, or nothing came back. */
export function failedStep(error: NonNullable<Ask['error']>): Ask {
  return ask('failed', { error, submit: { label: 'login.x.again', answers: {} } });
}
