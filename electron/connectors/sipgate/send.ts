import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import { RemoteId } from '@shared/domain/ids';
import { textLength } from '@shared/logic/text/length';
import type { SendContext } from '../connector';
import type { Buckets } from '../web/buckets';
import { notSent, sendOutcome } from '../web/sendOutcome';
import { smsCapabilities } from './capabilities';
import { reach, type Sipgate } from './client';
import { configOf } from './config';
import { deliveryOf, Entry, HistoryPage, isOurs, numberOf } from './history';
import type { Sends } from './sends';

/** An entry may be this much (ms) older than what was written, for clocks differ. */
const skewMs = 300_000;

/** How long (ms) to wait between looks for what has just been taken. */
const waitsMs = [300, 1_500, 3_000] as const;

/**
 * Sends an answer, or what begins a conversation. sipgate says only that it took it: its entry in the history is looked for, and where that is late the
 * run knows it by its words. The server and the token are tried first, so that little can fall silent.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  buckets: Buckets,
  sends: Sends,
): Promise<SendResult> {
  const to = outgoing.nativeThread;
  const refusal = refusalOf(outgoing);
  if (to === null || refusal) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  const { account, clock, signal } = context;
  await context.phase('connecting');
  let sipgate: Sipgate;
  try {
    sipgate = await reach(context, buckets);
    await sipgate.get('/history?types=SMS&limit=1&offset=0', { result: z.unknown(), signal });
  } catch (thrown) {
    return notSent(thrown);
  }
  const at = clock.now();
  try {
    const body = { smsId: configOf(account).smsId, recipient: to, message: outgoing.text };
    await sipgate.sendSms(body, { signal, before: () => context.phase('body') });
  } catch (thrown) {
    return sendOutcome(thrown);
  }
  for (const wait of waitsMs) {
    await clock.sleep(wait, signal);
    const found = await entryOf(sipgate, outgoing, at, signal).catch(() => null);
    if (found) return found;
    if (signal.aborted) break;
  }
  sends.add(account.id, { attemptKey, to, text: outgoing.text, at });
  return { kind: 'sent', receipt: { remoteId: RemoteId.parse(`taken/${attemptKey}`), at, delivery: 'accepted' } };
}

/** Looks for a message by whom it went to and its words, since it was written; null where there is none. */
export async function findSent(outgoing: Outgoing, context: SendContext, buckets: Buckets): Promise<SendResult | null> {
  const sipgate = await reach(context, buckets);
  return entryOf(sipgate, outgoing, outgoing.writtenAt ?? context.clock.now() - 3_600_000, context.signal);
}

async function entryOf(
  sipgate: Sipgate,
  { nativeThread: to, text }: Outgoing,
  since: number,
  signal: AbortSignal,
): Promise<SendResult | null> {
  const { items } = await sipgate.get('/history?types=SMS&limit=100&offset=0', { result: HistoryPage, signal });
  const found = items
    .flatMap((raw) => Entry.safeParse(raw).data ?? [])
    .find(
      (entry) =>
        isOurs(entry) &&
        numberOf(entry.target ?? '') === to &&
        (entry.smsContent ?? '').trim() === text.trim() &&
        entry.created >= since - skewMs,
    );
  if (!found) return null;
  const receipt = { remoteId: RemoteId.parse(found.id), at: found.created, delivery: deliveryOf(found) };
  return { kind: 'sent', receipt };
}

/** Why an answer cannot go out at all, found before sipgate is asked; null where it can. */
function refusalOf({ kind, text, attachments }: Outgoing): AppError | null {
  if (kind === 'forward') return appError('unsupported');
  if (attachments.length > 0) return appError('attachment.rejected');
  if (text.trim() === '') return appError('content.empty');
  const { max, unit } = smsCapabilities.text;
  const length = textLength(text, unit);
  return max !== null && length > max ? appError('content.tooLong', { length, max }) : null;
}
