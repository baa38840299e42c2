import type { LoginStep } from '@shared/channels/login';
import { appError, type AppError } from '@shared/errors/appError';
import type { Result } from '@shared/errors/result';
import type { LoginContext } from '../../connector';
import { clientStep } from '../signIn/clientStep';
import type { OAuthClient, OAuthProvider } from '../signIn/oauthProvider';
import { type SignIn, startSignIn } from '../signIn/startSignIn';
import type { Tokens } from '../signIn/tokenRequest';
import { type Answers, ask, byHand, note } from './parts';

/** How long (ms) one question for news of the browser is held open. */
const holdMs = 20_000;

/** A sign-in by the browser as far as it is: a step to show, or its tokens. */
export type Browsed = { step: LoginStep } | { tokens: Tokens; client: OAuthClient; forget(): void };

/** What the browser shows afterwards. */
const pages = {
  de: {
    done: 'Angemeldet. Sie können dieses Fenster schließen.',
    refused: 'Nicht angemeldet. Bitte zurück zu Tresen.',
  },
  en: { done: 'Signed in. You may close this window.', refused: 'Not signed in. Please go back to Tresen.' },
};

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
      const given = await settled(under.signIn.tokens, context);
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

/** The tokens if they come soon, else null. */
async function settled(
  tokens: Promise<Result<Tokens>>,
  { clock, signal }: LoginContext,
): Promise<Result<Tokens> | null> {
  const enough = new AbortController();
  const stop = (): void => enough.abort();
  signal.addEventListener('abort', stop, { once: true });
  const given = await Promise.race([tokens, clock.sleep(holdMs, enough.signal).then(() => null)]);
  stop();
  signal.removeEventListener('abort', stop);
  return given;
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
