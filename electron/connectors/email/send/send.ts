import { type Ms, RemoteId } from '@shared/domain/ids';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { identityOf } from '@shared/logic/writing/identity';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { failureOf } from '../failure';
import type { Trust } from '../imap/client';
import type { Leases } from '../imap/lease';
import { messageIdOf } from '../mail/identity';
import { badRecipients, compose } from './compose';
import { outcomeOf } from './outcome';
import { findCopy, keepCopy } from './sentCopy';
import { submit } from './smtp';

/** How long (ms) the copy for Sent may hold up the good news. */
const copyMs = 20_000;

/** Sends one mail and keeps its copy. Never rejects; a copy that cannot be made never makes a sent mail unsent. */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  trust: Trust,
  leases: Leases,
): Promise<SendResult> {
  const { account, clock, log } = context;
  const [bad] = badRecipients(outgoing);
  const none = outgoing.to.length + outgoing.cc.length + outgoing.bcc.length === 0;
  if (bad !== undefined || none) {
    return {
      kind: 'refused',
      error: appError('recipient.rejected', { address: (bad ?? '').slice(0, 300), context: 'named' }),
    };
  }
  const messageId = messageIdFrom(attemptKey);
  let bodyAllowed = false;
  try {
    const identity = identityOf(account, outgoing.from);
    const mail = await compose(outgoing, messageId, identity, clock.now());
    await context.phase('connecting');
    const { id } = await submit(context, trust, mail, async () => {
      await context.phase('body');
      bodyAllowed = true;
    });
    const at = wholeSecond(clock.now());
    const kept = leases
      .with(context, (client) => keepCopy(client, context, messageId, withBcc(mail.raw, outgoing), at))
      .then(
        () => undefined,
        (error: unknown) => failureOf(error, account.name).error,
      );
    // What is late may still come: the copy that is seen in Sent then takes the word back.
    const late = () => appError('server.failed', { account: account.name.slice(0, 300), reason: 'slow' });
    const uncopied = await Promise.race([kept, clock.sleep(copyMs, context.signal).then(late)]);
    if (uncopied) log.warn('mail.copy', { kept: false, code: uncopied.code });
    const remoteId = RemoteId.parse(id ?? messageId);
    return { kind: 'sent', receipt: { remoteId, at, delivery: 'accepted', ...(uncopied && { uncopied }) } };
  } catch (error) {
    return outcomeOf(error, account.name, bodyAllowed);
  }
}

/** Puts the copy of a mail that left at `sentAt` (UTC ms) into Sent, where it is not there yet. */
export async function keepCopyOf(
  outgoing: Outgoing,
  attemptKey: string,
  sentAt: Ms,
  context: SendContext,
  leases: Leases,
): Promise<SendResult> {
  const messageId = messageIdFrom(attemptKey);
  const at = wholeSecond(sentAt);
  try {
    const mail = await compose(outgoing, messageId, identityOf(context.account, outgoing.from), sentAt);
    await leases.with(context, (client) => keepCopy(client, context, messageId, withBcc(mail.raw, outgoing), at));
    return { kind: 'sent', receipt: { remoteId: RemoteId.parse(messageId), at, delivery: null } };
  } catch (error) {
    return { kind: 'notSent', error: failureOf(error, context.account.name).error, retryAfterMs: null };
  }
}

/** Whether an attempt is in Sent: its receipt; null when it is not; in doubt still when nobody can say. */
export async function findSent(attemptKey: string, context: SendContext, leases: Leases): Promise<SendResult | null> {
  const messageId = messageIdFrom(attemptKey);
  try {
    const at = await leases.with(context, (client) => findCopy(client, messageId));
    return at === null
      ? null
      : { kind: 'sent', receipt: { remoteId: RemoteId.parse(messageId), at, delivery: 'accepted' } };
  } catch (error) {
    return { kind: 'uncertain', error: failureOf(error, context.account.name).error };
  }
}

/** An attempt key is a Message-ID already, or becomes one. */
function messageIdFrom(attemptKey: string): string {
  return messageIdOf(attemptKey) ?? `<${attemptKey}>`;
}

/** INTERNALDATE knows no smaller unit. */
function wholeSecond(at: Ms): Ms {
  return Math.floor(at / 1000) * 1000;
}

/** Only our own copy says who got it unseen. */
function withBcc(raw: Buffer, { bcc }: Outgoing): Buffer {
  return bcc.length === 0 ? raw : Buffer.concat([Buffer.from(`Bcc: ${bcc.join(',\r\n ')}\r\n`), raw]);
}
