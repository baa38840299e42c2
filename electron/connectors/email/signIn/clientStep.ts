import type { LoginField, LoginStep } from '@shared/channels/login';
import type { OAuthProvider } from './oauthProvider';

const field = (name: string, required: boolean, help: string | null): LoginField => ({
  name,
  kind: 'text',
  label: `login.email.${name}`,
  help,
  required,
  value: null,
  choices: [],
});

/**
 * The step shown, before any password is asked for, where a provider signs in by browser and the settings hold no
 * client for it: says so, with the steps to get one, and takes it.
 */
export function clientStep({ id }: Pick<OAuthProvider, 'id'>): Extract<LoginStep, { kind: 'ask' }> {
  return {
    kind: 'ask',
    id: 'oauthClient',
    title: `login.email.noClient.${id}`,
    fields: [
      field('oauthClientId', true, `login.email.clientSteps.${id}`),
      ...(id === 'google' ? [field('oauthClientSecret', false, null)] : []),
    ],
    error: null,
  };
}
