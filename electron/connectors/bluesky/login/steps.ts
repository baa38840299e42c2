import type { LoginField, LoginStep } from '@shared/channels/login';
import { appError } from '@shared/errors/appError';

type Ask = Extract<LoginStep, { kind: 'ask' }>;

const passwords = 'https://bsky.app/settings/app-passwords';

/** Handle and app password. @param handle as typed before; null for an account that signs in again: it is known */
export function passwordStep(handle: string | null, error: Ask['error'], errorAt?: 'handle' | 'appPassword'): Ask {
  const field = (part: Pick<LoginField, 'name' | 'kind' | 'value'>): LoginField => ({
    ...part,
    label: `login.bluesky.${part.name}`,
    help: `login.bluesky.${part.name}Help`,
    required: true,
    choices: [],
  });
  return {
    kind: 'ask',
    id: 'bluesky.password',
    title: 'login.bluesky.title',
    notes: [
      { text: 'login.bluesky.create', facts: {}, link: passwords },
      { text: 'login.bluesky.goesTo', facts: {}, link: null },
      { text: 'login.bluesky.notEncrypted', facts: {}, link: null },
    ],
    fields: [
      ...(handle === null ? [] : [field({ name: 'handle', kind: 'text', value: handle })]),
      field({ name: 'appPassword', kind: 'secret', value: null }),
    ],
    error,
    ...(error && errorAt && { errorAt }),
    submit: { label: 'login.bluesky.connect', answers: {} },
  };
}

/** The app password opens posts alone: go on without direct messages, or back to take another one. */
export const noMessagesStep: Ask = {
  kind: 'ask',
  id: 'bluesky.noMessages',
  title: 'login.bluesky.noMessages.title',
  notes: [{ text: 'login.bluesky.noMessages', facts: {}, link: passwords }],
  fields: [],
  error: null,
  submit: { label: 'login.bluesky.without', answers: { messages: 'without' } },
};

/** Nothing goes on here. */
export const runtimeStep: Ask = {
  kind: 'ask',
  id: 'bluesky.runtime',
  title: 'login.bluesky.runtime.title',
  fields: [],
  error: appError('runtime.unsupported'),
  submit: null,
};
