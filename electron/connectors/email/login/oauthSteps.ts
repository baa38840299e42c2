import type { LoginStep } from '@shared/channels/login';
import { appError, type AppError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { clientStep } from '../signIn/clientStep';
import type { OAuthClient, OAuthProvider } from '../../signIn/oauthProvider';
import { type SignIn, startSignIn } from '../../signIn/startSignIn';
import type { Tokens } from '../../signIn/tokenRequest';
import { pages, waitForTokens } from '../../signIn/waitForTokens';
import { type Answers, ask, byHand, note } from './parts';

/** A sign-in by the browser as far as it is: a step to show, or its tokens. */
export type Browsed = { step: LoginStep } | { tokens: Tokens; client: OAuthClient; forget(): void };

/** The browser's part of one login. Remembers the page it opened until it is answered or the login ends. */
export function createBrowserLogin() {
  let under: { signIn: SignIn; client: OAuthClient } | null = null;

  const failed = (error: AppError): Browsed => {
    under = null;
    const submit = { label: 'login.email.browser.again', answers: {} };
    return { step: ask('browserFailed', [], { error, submit, ways: [byHand] }) };
  };

  return async (
    provider: OAuthProvider,
    address: string,
    answers: Answers,
    passwordToo: boolean,
    context: LoginContext,
  ): Promise<Browsed> => {
    const ways = passwordToo
      ? [{ label: 'login.email.byAppPassword', answers: { way: 'password' } }, byHand]
      : [byHand];
    const client = await clientOf(provider, answers, context);
    if (!client) return { step: { ...clientStep(provider), ways } };
    const { http, clock, language, signal } = context;
    if (!under) {
      const deps = { http, now: clock.now, page: pages[language] };
      under = { client, signIn: await startSignIn(provider, client, deps, address, signal) };
    } else {
      const given = await waitForTokens(under.signIn.tokens, context);
      if (given && !given.ok)
        return failed(given.error.code === 'auth.expired' ? appError('login.gone') : withAccount(given.error, address));
      if (given) {
        // They stay until they are proven wrong: what comes after may have to be tried again.
        return { tokens: given.value, client: under.client, forget: () => (under = null) };
      }
    }
    const title = 'login.email.browser.title';
    const notes = [note('browser.note', { provider: provider.name })];
    return { step: { kind: 'browser', id: 'browser', title, notes, url: under.signIn.url, ways } };
  };
}

function withAccount(error: AppError, account: string): AppError {
  return { ...error, facts: { account, ...error.facts } };
}

/** The client the desk knows; one that was just given is remembered, its secret in the vault. */
async function clientOf(
  { id }: OAuthProvider,
  { oauthClientId, oauthClientSecret }: Answers,
  { setting, setSetting, kindSecret, setKindSecret }: LoginContext,
): Promise<OAuthClient | null> {
  const name = `oauth.${id}`;
  const given = oauthClientId?.trim();
  if (given) {
    const secret = oauthClientSecret?.trim() || null;
    if (secret !== null) await setKindSecret(name, secret);
    await setSetting(name, given);
    return { id: given, secret };
  }
  const known = await setting(name);
  return known === null ? null : { id: known, secret: await kindSecret(name) };
}
