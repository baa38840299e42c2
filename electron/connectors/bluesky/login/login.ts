import { z } from 'zod';
import type { LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import { profiles } from '../capabilities';
import { createXrpc, type Xrpc } from '../client';
import { configOf, passwordField, refreshField } from '../config';
import { refusalIn } from '../explain';
import { Actor } from '../read/schema';
import { reachOf } from '../session/claims';
import { Session } from '../session/sessions';
import { findServer, type Found, type Places } from './findServer';
import { readHandle } from './handle';
import { networkPlaces } from './places';
import { noMessagesStep, passwordStep, runtimeStep } from './steps';

type Answers = Readonly<Record<string, string>>;

/** Connecting an account: its handle leads to its server, and an app password made for the desk opens it. */
export function createLogin(buckets: Buckets, places: Places = networkPlaces) {
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, http, clock, signal, localOnly } = context;
    const typed = answers.handle?.trim() ?? '';
    const password = answers[passwordField]?.trim() ?? '';
    const asked = account ? null : typed;
    if (localOnly && !isLoopback(new URL(account ? configOf(account).pds : places.directory).hostname))
      return runtimeStep;
    if ((typed === '' && !account) || password === '') return passwordStep(asked, null);
    const handle = account ? configOf(account).did : readHandle(typed);
    if (handle === null)
      return passwordStep(asked, appError('auth.rejected', { account: 'Bluesky', context: 'handle' }), 'handle');
    const settings = { account: { id: AccountId.parse('bluesky.login'), name: 'Bluesky' }, http, clock, buckets };
    try {
      const found = await findServer(handle, { ...settings, places, signal });
      if (!found) return passwordStep(asked, appError('server.notFound', { context: 'bluesky' }), 'handle');
      if (localOnly && !isLoopback(new URL(found.pds).hostname)) return runtimeStep;
      return await prove(createXrpc(settings, found.pds), found, answers, context);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return passwordStep(asked, thrown.error);
    }
  };
}

async function prove(xrpc: Xrpc, found: Found, answers: Answers, context: LoginContext): Promise<LoginStep> {
  const { account, signal } = context;
  const password = answers[passwordField]?.trim() ?? '';
  const asked = account ? null : (answers.handle?.trim() ?? '');
  const refuse = (why: 'appPassword' | 'mainPassword') =>
    passwordStep(asked, appError('auth.rejected', { account: 'Bluesky', context: why }), 'appPassword');
  const input = { identifier: found.did, password };
  const session = await xrpc
    .call('com.atproto.server.createSession', { result: Session, input, signal, family: 'session' })
    .catch((thrown: unknown) => refusedBy(thrown));
  if (typeof session === 'string') return refuse(session);
  const reach = reachOf(session.accessJwt);
  if (reach === 'all') {
    // The password of everything has no place here: nothing of it stays open.
    const how = { result: z.unknown(), input: {}, signal };
    await xrpc.call('com.atproto.server.deleteSession', how, session.refreshJwt).catch(() => null);
    return refuse('mainPassword');
  }
  const address = `@${session.handle}`;
  if (!account && (await context.taken(address))) return passwordStep(asked, appError('account.exists', { address }));
  if (reach === 'posts' && answers.messages !== 'without') return noMessagesStep;
  const params = { actor: found.did };
  const profile = await xrpc
    .call('app.bsky.actor.getProfile', { result: Actor, params, signal, timeoutMs: 10_000 }, session.accessJwt)
    .catch(() => null);
  context.keep(passwordField, password);
  context.keep(refreshField, session.refreshJwt);
  return {
    kind: 'done',
    name: account?.name ?? (profile?.displayName?.trim() || session.handle).slice(0, 200),
    address: address.slice(0, 320),
    config: { ...found, messages: reach !== 'posts' },
    profiles,
  };
}

/** Why no session was given, where that is the password's fault. A second factor is asked for the main one only. */
function refusedBy(thrown: unknown): 'appPassword' | 'mainPassword' {
  if (!(thrown instanceof ApiError)) throw thrown;
  const error = refusalIn(thrown.body)?.error;
  if (error === 'AuthFactorTokenRequired') return 'mainPassword';
  if (thrown.status === 401) return 'appPassword';
  throw thrown;
}
