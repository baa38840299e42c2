import type { LoginField, LoginStep } from '@shared/channels/login';
import type { OAuthProvider } from '../../signIn/oauthProvider';

const field = (name: string, kind: 'text' | 'secret', required: boolean): LoginField => ({
  name,
  kind,
  label: `login.email.${name}`,
  help: null,
  required,
  value: null,
  choices: [],
});

/** Where a client is registered. */
const consoles: Readonly<Record<string, string>> = {
  google: 'https://console.cloud.google.com/apis/credentials',
  microsoft: 'https://entra.microsoft.com/',
};

/**
 * The step shown, before any password is asked for, where a provider signs in by browser and the settings hold no
 * client for it: says so, with the steps to get one, and takes it.
 */
export function clientStep({ id }: Pick<OAuthProvider, 'id'>): Extract<LoginStep, { kind: 'ask' }> {
  return {
    kind: 'ask',
    id: 'oauthClient',
    title: `login.email.noClient.${id}`,
    notes: [
      { text: `login.email.clientWhy.${id}`, facts: {}, link: null },
      { text: `login.email.clientSteps.${id}`, facts: {}, link: consoles[id] ?? null },
    ],
    fields: [
      field('oauthClientId', 'text', true),
      ...(id === 'google' ? [field('oauthClientSecret', 'secret', false)] : []),
    ],
    error: null,
  };
}
