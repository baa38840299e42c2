import { z } from 'zod';
import type { LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { refreshTokenField } from '../../signIn/fields';
import { type SignIn, startSignIn } from '../../signIn/startSignIn';
import type { Tokens } from '../../signIn/tokenRequest';
import { pages, waitForTokens } from '../../signIn/waitForTokens';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import { profilesOf } from '../capabilities';
import { createX } from '../client';
import { configOf, officialRoot, usual } from '../config';
import { providerAt, redirectPort } from '../provider';
import { XUser } from '../read/schema';
import { appStep, failedStep, note } from './steps';

type Answers = Readonly<Record<string, string>>;

/** Where X is, and the port the browser comes back to. */
export type Place = { root: string; port: number };

const Me = z.looseObject({ data: XUser });
const loginId = AccountId.parse('x.login');
const clientSetting = 'oauth.x';

/** What was asked for, read. `cap` null: no sum of money. */
type Wanted = { clientId: string; messages: boolean; capCents: number | null };

/** Connecting an account: the person's own app at X, then X's page in the browser, then the token is tried. */
export function createLogin(buckets: Buckets, { root, port }: Place = { root: officialRoot, port: redirectPort }) {
  const under = new WeakMap<LoginContext, { key: string; signIn: SignIn }>();

  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, localOnly, http, clock, language, signal } = context;
    const known = account ? configOf(account).clientId : ((await context.setting(clientSetting)) ?? '');
    const wanted = readAnswers(answers);
    const again = account !== null;
    const step = (error: AppError | null, at?: 'clientId' | 'cap') =>
      appStep(answers.clientId ?? known, error, again, at);
    if (localOnly && !isLoopback(new URL(root).hostname)) return step(appError('runtime.unsupported'));
    if (wanted.clientId === '') return step(null);
    if (!/^[\w-]{10,200}$/u.test(wanted.clientId))
      return step(appError('auth.rejected', { context: 'xClient' }), 'clientId');
    if (wanted.capCents === null) return step(appError('quota.amount', { least: 1, most: 1_000 }), 'cap');

    const key = `${wanted.clientId} ${wanted.messages}`;
    const open = under.get(context);
    if (open?.key !== key) {
      try {
        const deps = { http, now: clock.now, page: pages[language] };
        const client = { id: wanted.clientId, secret: null };
        const signIn = await startSignIn(providerAt(root, wanted.messages, port), client, deps, '', signal);
        under.set(context, { key, signIn });
        return browserStep(signIn.url);
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE')
          return step(appError('login.portTaken', { port }));
        throw thrown;
      }
    }
    const given = await waitForTokens(open.signIn.tokens, context);
    if (!given) return browserStep(open.signIn.url);
    if (!given.ok) {
      under.delete(context);
      return failedStep(failureOf(given.error));
    }
    await context.setSetting(clientSetting, wanted.clientId);
    try {
      return await prove(given.value, { ...wanted, capCents: wanted.capCents }, context, step);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return failedStep(thrown.error);
    }
  };

  /** The token is tried, and belongs to the account it is for. */
  async function prove(
    tokens: Tokens,
    { clientId, messages, capCents }: Wanted & { capCents: number },
    context: LoginContext,
    step: (error: AppError) => LoginStep,
  ): Promise<LoginStep> {
    const { account, http, clock, signal } = context;
    const x = createX({ account: { id: loginId, name: 'X' }, http, clock, buckets }, root);
    const how = { path: 'users/me', family: 'me', answer: Me, signal } as const;
    const { data: me } = await x.call(how, tokens.access);
    const address = `@${me.username}`;
    if (account && configOf(account).userId !== me.id)
      return step(appError('auth.rejected', { account: account.name.slice(0, 300), context: 'otherAccount' }));
    if (!account && (await context.taken(address))) return step(appError('account.exists', { address }));
    if (tokens.refresh !== null) context.keep(refreshTokenField, tokens.refresh);
    const before = account ? configOf(account) : null;
    return {
      kind: 'done',
      name: account?.name ?? (me.name?.trim() || address).slice(0, 200),
      address: address.slice(0, 320),
      config: {
        ...{ userId: me.id, userName: me.username, clientId, messages },
        capCents: before?.capCents ?? capCents,
        ...{ atCap: before?.atCap ?? usual.atCap, minutes: before?.minutes ?? usual.minutes },
        ...(root !== officialRoot && { apiRoot: root }),
      },
      profiles: profilesOf(messages),
    };
  }
}

function readAnswers({ clientId = '', messages, cap }: Answers): Wanted {
  const amount = cap === undefined ? usual.capCents / 100 : Number(cap.trim().replace(',', '.'));
  const capCents = Math.round(amount * 100);
  return {
    clientId: clientId.trim(),
    messages: messages === 'true',
    capCents: capCents >= 100 && capCents <= 100_000 ? capCents : null,
  };
}

function browserStep(url: string): LoginStep {
  return { kind: 'browser', id: 'x.browser', title: 'login.x.browser.title', notes: [note('browser.note')], url };
}

/** X's own words for a client that is none of theirs, or a way back that was not registered, are an invalid request. */
function failureOf(error: AppError): AppError {
  if (error.code === 'auth.expired') return appError('login.gone');
  const refused = error.code === 'auth.rejected' || error.code === 'auth.revoked';
  return refused
    ? appError('auth.rejected', { account: 'X', context: 'refused' })
    : { ...error, facts: { account: 'X', ...error.facts } };
}
