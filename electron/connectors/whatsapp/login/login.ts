import type { LoginStep } from '@shared/channels/login';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { LoginContext } from '../../connector';
import { isLoopback } from '../../network/loopback';
import type { RelayKeys } from '../../relay/keys';
import { ApiError } from '../../web/apiError';
import { ApiRoot } from '../../web/apiRoot';
import { chat, profileName } from '../capabilities';
import { createCloud } from '../client';
import { appSecretField, configOf, GraphId, Provider, tokenField, type WhatsAppConfig } from '../config';
import { digitsOf } from '../people';
import type { Means } from '../reach';
import { enterDialog, type Proof, proveMeta, wrong } from './prove';
import { proveRelay, relaySecret, settleRelay } from './relay';
import { accessStep, providerStep, relayStep, runtimeStep, type Typed, webhookStep } from './steps';

type Answers = Readonly<Record<string, string>>;

/**
 * Connecting a number: who runs it, where its relay is, which is asked for real, what opens the number, which is tried for
 * real, and what is entered at Meta for the relay to be called.
 * @param root of the server for new accounts; null: the provider's own
 */
export function createLogin(means: Pick<Means, 'buckets'>, root: string | null) {
  return async (answers: Answers, context: LoginContext): Promise<LoginStep> => {
    const { account, localOnly } = context;
    const before = account ? configOf(account) : null;
    const apiRoot = before ? (before.apiRoot ?? null) : root;
    if (localOnly && !isLoopback(new URL(apiRoot ?? 'https://graph.facebook.com').hostname)) return runtimeStep();
    const provider = before?.provider ?? Provider.safeParse(answers.provider).data;
    if (provider === undefined) return providerStep();
    const { secret, keys } = await relaySecret(context);
    const relay = answers.relayUrl?.trim() ?? '';
    if (relay === '') return relayStep(keys, before?.relay ?? '', null);
    if (!ApiRoot.safeParse(relay).success) {
      return relayStep(keys, relay, appError('relay.unusable', { account: 'Relay', context: 'https' }));
    }
    try {
      await proveRelay(relay, keys, context, means.buckets);
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return relayStep(keys, relay, thrown.error);
    }
    const step = await openNumber(answers, { provider, relay, apiRoot, keys }, context, means);
    if (step.kind === 'done') await settleRelay(context, secret);
    return step;
  };
}

type Known = { provider: Provider; relay: string; apiRoot: string | null; keys: RelayKeys };

async function openNumber(
  answers: Answers,
  { provider, relay, apiRoot, keys }: Known,
  context: LoginContext,
  { buckets }: Pick<Means, 'buckets'>,
): Promise<LoginStep> {
  const { account, http, clock, signal } = context;
  const before = account ? configOf(account) : null;
  const said = (name: string): string => answers[name]?.trim() ?? '';
  const typed: Typed = {
    phoneId: said('phoneId') || (before?.phoneId ?? ''),
    wabaId: said('wabaId') || (before?.wabaId ?? ''),
    number: said('number') || (before?.number ?? ''),
  };
  const isMeta = provider === 'meta';
  const [token, appSecret] = [said(tokenField), said(appSecretField)];
  const again = (error: Parameters<typeof accessStep>[2], at: string | null) => accessStep(provider, typed, error, at);
  if (token === '') return again(null, null);
  const isNumber = /^\+[\d\s()/-]{6,25}$/u.test(typed.number);
  if (isMeta && !GraphId.safeParse(typed.phoneId).success) return again(wrong('waId'), 'phoneId');
  if (isMeta && !GraphId.safeParse(typed.wabaId).success) return again(wrong('waId'), 'wabaId');
  if (isMeta && !/^[0-9a-f]{32}$/iu.test(appSecret)) return again(wrong('waSecret'), appSecretField);
  if (!isMeta && !isNumber) return again(appError('recipient.rejected', { context: 'number' }), 'number');
  const ids = { phoneId: isMeta ? typed.phoneId : null, wabaId: isMeta ? typed.wabaId : null };
  const reached = { id: AccountId.parse('whatsapp.login'), name: isMeta ? 'Meta' : '360dialog' };
  const cloud = createCloud({ account: reached, http, clock, buckets }, { provider, token, ...ids, root: apiRoot });
  try {
    const proof: Proof = isMeta
      ? await proveMeta(cloud, typed.phoneId, signal)
      : { number: `+${digitsOf(typed.number)}`, name: '' };
    if ('error' in proof) return again(proof.error, proof.at);
    const { number, name } = proof;
    if (before && before.number !== number) return again(wrong('waOther'), isMeta ? 'phoneId' : 'number');
    if (!account && (await context.taken(number))) {
      return again(appError('account.exists', { address: number }), isMeta ? 'phoneId' : 'number');
    }
    if (!isMeta) await enterDialog(cloud, relay, keys, signal);
    else if (before?.relay !== relay && said('entered') === '') return webhookStep(relay, keys);
    context.keep(tokenField, token);
    if (isMeta) context.keep(appSecretField, appSecret);
    const config: WhatsAppConfig = { provider, number, ...ids, relay, ...(apiRoot !== null && { apiRoot }) };
    return {
      ...{ kind: 'done', name: account?.name ?? (name || number), address: number, config },
      profiles: { [profileName]: chat },
    };
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    const { code } = thrown.error;
    if (code === 'auth.revoked' || code === 'auth.expired')
      return again(wrong(isMeta ? 'waToken' : 'waKey'), tokenField);
    // An id that is none of this token's.
    if (isMeta && (code === 'content.rejected' || code === 'protocol.drift'))
      return again(wrong('waNumber'), 'phoneId');
    return again(thrown.error, null);
  }
}
