import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import { appError } from '@shared/errors/appError';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { needsHuman, windowEnd } from '@shared/logic/conversation/replyWindow';
import { holdReason, type HoldFacts, lateRule } from '@shared/logic/outbox/hold';
import { afterAttempt } from '@shared/logic/outbox/outcome';
import type { Connector } from '../connectors/connector';
import { attempt } from './attempt';
import type { OutboxDeps } from './deps';
import { isFinal } from './missingCopies';
import { record, recordOutcome } from './record';

/** How long (ms) an account rests after something that is no fault of the row: the ledger was busy or closing. */
const restMs = 5_000;

/** So long (ms) a note that goes by itself may wait for its server: later it would say what is no longer so. */
const noteLivesMs = 2 * 3_600_000;

/**
 * Takes one row that is due through everything before, in and after an attempt: hold, phases, outcome.
 * @returns until when (UTC ms) the account must not send again; 0: it may at once
 */
export async function sendItem(
  deps: OutboxDeps,
  account: Account,
  planned: OutboxItem,
  signal: AbortSignal,
): Promise<Ms> {
  const { ledger, clock, connectors, random, log } = deps;
  const connector = connectors.get(account.connector);
  if (!connector) {
    await record(deps, planned.id, { state: 'failed', error: appError('connector.unknown') });
    return 0;
  }
  const outgoing = await ledger.outgoing(planned.id);
  if (!outgoing.ok) {
    if (outgoing.error.code.startsWith('ledger.')) return clock.now() + restMs;
    await record(deps, planned.id, { state: 'failed', error: outgoing.error });
    return 0;
  }

  const facts = await holdFacts(deps, account, connector, planned, outgoing.value);
  // Read last, just before the move: a person may have taken it back while its files were read.
  const item = await ledger.outboxItem(planned.id);
  if (!item) return clock.now() + restMs;
  if ((item.state !== 'queued' && item.state !== 'retry') || item.notBefore > clock.now()) return 0;
  if (lateRule(item, clock.now()) === 'drop') {
    const dropped = await ledger.system({ type: 'dropLate', id: item.id });
    return dropped.ok ? 0 : clock.now() + restMs;
  }
  const isLate = clock.now() - item.createdAt > noteLivesMs;
  if (item.away && (isLate || isClosed(facts))) {
    const dropped = await ledger.system({ type: 'dropNote', id: item.id });
    return dropped.ok ? 0 : clock.now() + restMs;
  }
  const hold = item.away ? null : holdReason(item, facts);
  if (hold) return (await record(deps, item.id, { state: 'held', hold })) ? 0 : clock.now() + restMs;

  const started: OutboxItem = { ...item, state: 'sending', attempts: item.attempts + 1, error: null, hold: null };
  const { state, attempts, error } = started;
  if (!(await record(deps, item.id, { state, attempts, error, hold: null }))) return clock.now() + restMs;

  const result = await attempt({
    connector,
    outgoing: asHuman(outgoing.value, facts),
    attemptKey: item.attemptKey,
    context: deps.contextOf(account, signal),
    write: async (phase) => {
      // The state goes along: should the row be settled by now (the server's own copy came in), nothing is sent.
      if (!(await record(deps, item.id, { state: 'sending', phase }))) throw new Error('the phase was not written');
    },
  });
  log.info('outbox.attempt', { id: item.id, attempts, result: result.kind, code: codeOf(result) });
  const fields = afterAttempt(started, result, clock.now(), random());
  const receipt = result.kind === 'sent' ? result.receipt : null;
  await recordOutcome(deps, signal, item.id, fields, receipt);
  if (receipt?.uncopied && !isFinal(receipt.uncopied)) deps.copyMissing?.(item.messageId);
  return result.kind === 'notSent' && result.error.code === 'rate.limited'
    ? clock.now() + (result.retryAfterMs ?? 0)
    : 0;
}

async function holdFacts(
  { ledger, clock }: OutboxDeps,
  account: Account,
  connector: Connector,
  item: OutboxItem,
  outgoing: Outgoing,
): Promise<HoldFacts> {
  const newestCustomerAt = await ledger.newestCustomerMessage(item.conversationId);
  const capabilities = account.profiles[outgoing.profile] ?? connector.capabilities(account, null);
  const ahead = item.after === undefined ? null : ((await ledger.outboxItem(item.after))?.state ?? null);
  return { now: clock.now(), newestCustomerAt, capabilities, ahead };
}

/** What goes by itself leaves only within the plain window. */
function isClosed({ now, newestCustomerAt, capabilities }: HoldFacts): boolean {
  return now > (windowEnd(capabilities, newestCustomerAt || null) ?? Infinity);
}

/** Marked as a person's where the window needs it now; what goes by itself never is. */
function asHuman(outgoing: Outgoing, { now, newestCustomerAt, capabilities }: HoldFacts): Outgoing {
  const ends = windowEnd(capabilities, newestCustomerAt || null);
  const needed = !outgoing.privateReplyTo && needsHuman(capabilities, ends, now);
  return outgoing.automatic || !needed ? outgoing : { ...outgoing, humanAgent: true };
}

const codeOf = (result: SendResult): string | null => (result.kind === 'sent' ? null : result.error.code);
