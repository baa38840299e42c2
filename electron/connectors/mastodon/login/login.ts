import type { LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import type { Api } from '../../web/api';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import { createMastodon, createPlainApi } from '../api/client';
import { type Instance, readInstance } from '../api/instance';
import { Person } from '../api/schema';
import { profilesOf } from '../capabilities';
import { clientIdField, clientSecretField, configOf, tokenField } from '../config';
import { originOf } from './address';
import { createBrowse } from './browse';
import { ask, field, note } from './parts';

type Answers = Readonly<Record<string, string>>;
type Server = { origin: string; api: Api; instance: Instance; browse: ReturnType<typeof createBrowse> };

/**
 * Connecting an account: its server, which says what it takes; its page in the browser, where the person agrees; then
 * the token is tried for real. Each call follows the answers from the start, so that going back is leaving answers away.
 */
export function createLogin(buckets: Buckets) {
  const under = new WeakMap<LoginContext, Server>();

  const serverOf = async (origin: string, context: LoginContext): Promise<Server> => {
    const known = under.get(context);
    if (known?.origin === origin) return known;
    const { http, clock, signal } = context;
    const { host } = new URL(origin);
    const api = createPlainApi({ account: { id: loginId, name: host }, http, clock, buckets });
    const instance = await readInstance(api, origin, host, signal);
    const made = { origin, api, instance, browse: createBrowse(origin) };
    under.set(context, made);
    return made;
  };

  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, localOnly } = context;
    const typed = account ? configOf(account).origin : (answers.server ?? '').trim();
    if (typed === '') return serverStep('', null);
    const origin = originOf(typed);
    if (origin === null) return serverStep(typed, appError('server.noPosts', { host: typed.slice(0, 255) }));
    if (localOnly && !isLoopback(new URL(origin).hostname)) {
      return serverStep(typed, appError('runtime.unsupported'));
    }
    let server: Server;
    try {
      server = await serverOf(origin, context);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return serverStep(typed, noServer(thrown, new URL(origin).host));
    }
    try {
      const browsed = await server.browse(server.api, answers, context);
      return 'step' in browsed ? browsed.step : await prove(server, browsed, buckets, context);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return serverStep(typed, thrown.error);
    }
  };
}

const loginId = AccountId.parse('mastodon.login');

/** The token is tried, and belongs to the account it is for. */
async function prove(
  { origin, instance }: Server,
  { tokens, client }: Extract<Awaited<ReturnType<Server['browse']>>, { tokens: unknown }>,
  buckets: Buckets,
  context: LoginContext,
): Promise<LoginStep> {
  const { account, http, clock, signal } = context;
  const { host } = new URL(origin);
  const mastodon = createMastodon(
    { account: { id: loginId, name: host }, http, clock, buckets },
    origin,
    tokens.access,
  );
  const { data: me } = await mastodon.call('/api/v1/accounts/verify_credentials', { answer: Person, signal });
  const userName = me.username || me.acct;
  const address = `@${userName}@${instance.domain}`;
  if (account && configOf(account).accountId !== me.id) {
    return serverStep(
      host,
      appError('auth.rejected', { account: account.name.slice(0, 300), context: 'otherAccount' }),
    );
  }
  if (!account && (await context.taken(address))) return serverStep(host, appError('account.exists', { address }));
  context.keep(tokenField, tokens.access);
  context.keep(clientIdField, client.id);
  if (client.secret !== null) context.keep(clientSecretField, client.secret);
  return {
    kind: 'done',
    name: account?.name ?? (me.display_name.trim().slice(0, 200) || address.slice(0, 200)),
    address: address.slice(0, 320),
    config: { origin, accountId: me.id, userName: userName.slice(0, 200), domain: instance.domain },
    profiles: profilesOf(instance.limits),
  };
}

/** A host that answers, but not as such a server, is one that was misspelt. */
function noServer({ error }: ApiError, host: string): AppError {
  const other = error.code === 'protocol.drift' || error.code === 'not.found' || error.code === 'auth.scope';
  return other ? appError('server.noPosts', { host }) : { ...error, facts: { ...error.facts, account: host } };
}

function serverStep(value: string, error: AppError | null): LoginStep {
  return ask('server', {
    fields: [field('server', value)],
    notes: [note('goesTo'), note('notEncrypted')],
    error,
    ...(error && { errorAt: 'server' }),
  });
}
