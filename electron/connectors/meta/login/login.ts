import type { LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import { ApiError } from '../../web/apiError';
import { createGraph, type Graph } from '../client';
import { appSecretField, configOf, tokenField } from '../config';
import type { Means } from '../reach';
import { List } from '../read/post';
import { whoAmI } from '../state';
import { runtimeStep, tokenStep } from './steps';

type Answers = Readonly<Record<string, string>>;

/**
 * Connecting a page or professional account: its token, pasted from the app's dashboard, tried for real. Meta lets nobody
 * sign in by way of an address on this computer: redirects have to be https, on a server the app names.
 * @param root of the server for new accounts
 */
export function createLogin(means: Means, root = means.platform.root) {
  const { platform, buckets, meter } = means;
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, http, clock, localOnly } = context;
    const apiRoot = account ? (configOf(account).apiRoot ?? platform.root) : root;
    if (localOnly && !isLoopback(new URL(apiRoot).hostname)) return runtimeStep(platform.name);
    const token = answers[tokenField]?.trim() ?? '';
    const appSecret = answers[appSecretField]?.trim() || null;
    if (token === '') return tokenStep(platform.name, null);
    if (!/^[\w|.-]{20,2000}$/u.test(token)) return tokenStep(platform.name, wrong('metaToken'));
    const reached = { id: AccountId.parse(`${platform.name}.login`), name: platform.name };
    const graph = createGraph({ account: reached, http, clock, buckets, meter }, { token, appSecret }, apiRoot);
    try {
      return await prove(graph, { token, appSecret, apiRoot }, context, means);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      const { code } = thrown.error;
      if (code === 'auth.revoked' || code === 'auth.expired') return tokenStep(platform.name, wrong('metaToken'));
      // A field a page has and a person does not, or a proof that fits another app's secret.
      if (code === 'protocol.drift')
        return tokenStep(platform.name, wrong(appSecret === null ? 'metaPage' : 'metaSecret'));
      return tokenStep(platform.name, thrown.error);
    }
  };
}

async function prove(
  graph: Graph,
  given: { token: string; appSecret: string | null; apiRoot: string },
  context: LoginContext,
  { platform }: Means,
): Promise<LoginStep> {
  const { account, signal } = context;
  const me = await whoAmI(graph, platform, signal);
  const id = (platform.name === 'instagram' ? me.user_id : me.id) ?? '';
  const name = (platform.name === 'instagram' ? me.username : me.name) ?? '';
  if (!/^\d{1,40}$/u.test(id) || name === '') return tokenStep(platform.name, wrong('metaPage'));
  if (account && configOf(account).id !== id) return tokenStep(platform.name, wrong('metaOther'));
  const address = platform.name === 'instagram' ? `@${name}` : `facebook.com/${id}`;
  if (!account && (await context.taken(address))) {
    return tokenStep(platform.name, appError('account.exists', { address }));
  }
  // Whether it may read messages and comments is known only by asking for some.
  const how = { result: List, signal };
  await graph.get('/me/conversations', { platform: platform.talks, limit: '1', fields: 'id' }, how);
  await graph.get(`/me/${platform.name === 'instagram' ? 'media' : 'feed'}`, { limit: '1', fields: 'id' }, how);
  context.keep(tokenField, given.token);
  if (given.appSecret !== null) context.keep(appSecretField, given.appSecret);
  return {
    kind: 'done',
    name: account?.name ?? name.slice(0, 200),
    address: address.slice(0, 320),
    config: { id, name: name.slice(0, 200), ...(given.apiRoot !== platform.root && { apiRoot: given.apiRoot }) },
    profiles: { ...platform.profiles },
  };
}

function wrong(context: string): AppError {
  return appError('auth.rejected', { account: 'Meta', context });
}
