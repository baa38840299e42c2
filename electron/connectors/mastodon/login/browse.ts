import type { LoginStep } from '@shared/channels/login';
import { type AppError, appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { authorization, type Authorization } from '../../signIn/authorization';
import type { OAuthClient } from '../../signIn/oauthProvider';
import { unguessable } from '../../signIn/pkce';
import { listen, type SignIn } from '../../signIn/startSignIn';
import type { Tokens } from '../../signIn/tokenRequest';
import { pages, waitForTokens } from '../../signIn/waitForTokens';
import type { Api } from '../../web/api';
import { ask, field, note } from './parts';
import { byHandUri, isRefused, providerOf, register } from './register';

type Answers = Readonly<Record<string, string>>;

/** How long (ms) a question is held open while the page shows its code: only an answer ends it earlier. */
const holdMs = 20_000;

/** A sign-in by the browser as far as it is: a step to show, or its token. */
export type Browsed = { step: LoginStep } | { tokens: Tokens; client: OAuthClient };

type Under = { client: OAuthClient; signIn: SignIn | null; byHand: Authorization };

/**
 * The browser's part of one login at one server: the desk is registered there, the person agrees on the server's page,
 * and comes back to a listener of ours, or types in the code where the page cannot lead back.
 */
export function createBrowse(origin: string) {
  const provider = providerOf(origin);
  let under: Under | null = null;
  let done: Browsed | null = null;
  let handed = false;

  const begin = async (api: Api, context: LoginContext): Promise<Under> => {
    const { http, clock, language, signal } = context;
    const deps = { http, now: clock.now, page: pages[language] };
    const listening = await listen(provider, deps, signal);
    const back = await register(api, origin, [listening.redirectUri, byHandUri], signal).catch((thrown: unknown) => {
      if (!isRefused(thrown)) throw thrown;
      return null;
    });
    // A server that lets nobody come back to this computer may still show a code.
    const client = back ?? (await register(api, origin, [byHandUri], signal));
    const way = { redirectUri: byHandUri, state: unguessable() };
    return {
      client,
      signIn: back && listening.open(client, ''),
      byHand: authorization(provider, client, deps, way),
    };
  };

  return async (api: Api, answers: Answers, context: LoginContext): Promise<Browsed> => {
    if (done) return done;
    const fresh = under === null;
    under ??= await begin(api, context);
    const { client, signIn, byHand } = under;
    const code = answers.code?.trim() ?? '';
    if (answers.way === 'code') {
      if (code === '') return { step: codeStep(provider.name, null) };
      const given = await byHand.exchange(code);
      if (!given.ok) return { step: codeStep(provider.name, withAccount(given.error, provider.name, 'code')) };
      return (done = { tokens: given.value, client });
    }
    if (!signIn || answers.way === 'hand') {
      if (handed) await context.clock.sleep(holdMs, context.signal);
      handed = true;
      return { step: handStep(provider.name, byHand.url('')) };
    }
    handed = false;
    const given = fresh ? null : await waitForTokens(signIn.tokens, context);
    if (given?.ok) return (done = { tokens: given.value, client });
    if (given) {
      under = null;
      const { error } = given;
      return {
        step: ask('browserFailed', {
          error: error.code === 'auth.expired' ? appError('login.gone') : withAccount(error, provider.name, 'refused'),
          submit: { label: 'login.mastodon.again', answers: {} },
        }),
      };
    }
    const ways = [{ label: 'login.mastodon.byHand', answers: { way: 'hand' } }];
    return { step: browser('browser', provider.name, signIn.url, ways) };
  };
}

function browser(
  id: string,
  server: string,
  url: string,
  ways: Extract<LoginStep, { kind: 'browser' }>['ways'],
): LoginStep {
  const title = `login.mastodon.${id}.title`;
  return { kind: 'browser', id, title, notes: [note(`${id}.note`, { server })], url, ways };
}

/** The page shows a code instead of leading back. */
function handStep(server: string, url: string): LoginStep {
  return browser('hand', server, url, [{ label: 'login.mastodon.haveCode', answers: { way: 'code' } }]);
}

function codeStep(server: string, error: AppError | null): LoginStep {
  return ask('code', {
    fields: [field('code', null)],
    notes: [note('code.note', { server })],
    submit: { label: 'login.mastodon.connect', answers: {} },
    error,
    ...(error && { errorAt: 'code' }),
  });
}

function withAccount(error: AppError, account: string, context: string): AppError {
  const refused = error.code === 'auth.rejected' || error.code === 'auth.revoked';
  return refused ? appError('auth.rejected', { account, context }) : { ...error, facts: { account, ...error.facts } };
}
