import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { Account } from '@shared/domain/account';
import type { Ms, RemoteId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import type { Buckets } from '../../web/buckets';
import { bareJid } from '../address';
import { findArchived } from '../archive/query';
import { longestText } from '../capabilities';
import { failureOf } from '../failure';
import { messageIdOf, readRemoteId, remoteIdOf } from '../ids';
import { ns } from '../namespaces';
import { type Reach, withSession } from '../reach';
import type { Session } from '../stream/session';
import { type XmlElement, xml } from '../../xml/element';
import { addressFor, keptWith } from './addressFor';
import { nameOf } from './nameOf';
import { fileElements, upload } from './upload';

/** So many files go along with one answer. */
const mostFiles = 10;

/**
 * Sends an answer: its words, then a message for each file, as clients show files that come alone. It is sent when the
 * server says that it has it; every message has the key of the attempt as its id, by which the archive tells later
 * whether it went out.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  reach: Reach,
  buckets: Buckets,
): Promise<SendResult> {
  const person = bareJid(outgoing.nativeThread ?? undefined);
  const refusal = refusalOf(outgoing, person);
  if (refusal) return { kind: 'refused', error: refusal };
  let said = false;
  try {
    await context.phase('connecting');
    return await withSession(context, reach, async (session) => {
      const to = await addressFor(session, person, context.account, reach);
      const files = [];
      for (const file of outgoing.attachments) files.push(await upload(session, file, context, buckets));
      const answered = await answeredBy(session, outgoing.replyTo, person, context.account);
      const words = outgoing.text.trim() === '' ? [] : [[xml('body', {}, outgoing.text), ...answered]];
      await context.phase('body');
      [...words, ...files.map(fileElements)].forEach((content, part) => {
        said = true;
        session.send(messageTo(to, messageIdOf(attemptKey, part), content));
      });
      await session.confirmed();
      return { kind: 'sent', receipt: await receiptOf(session, person, attemptKey, context) };
    });
  } catch (thrown) {
    const { error, status, retryAfterMs } = failureOf(thrown, context.account.name);
    if (said) return { kind: 'uncertain', error: appError('send.uncertain', error.facts) };
    if (status !== null && status < 500 && status !== 429) return { kind: 'refused', error };
    return { kind: 'notSent', error, retryAfterMs };
  }
}

/**
 * Names the message that is answered (XEP-0461), where that is still known. The script of the web chat shows answers one
 * below the other and needs no name.
 */
async function answeredBy(
  session: Session,
  replyTo: RemoteId | null,
  person: string,
  account: Account,
): Promise<XmlElement[]> {
  const ref = replyTo === null ? null : readRemoteId(replyTo);
  if (ref?.person !== person || keptWith(person, account) === null) return [];
  const named = await nameOf(session, ref, account).catch(() => null);
  return named ? [xml('reply', { xmlns: ns.reply, to: named.author, id: named.id })] : [];
}

function refusalOf({ kind, text, attachments }: Outgoing, person: string): AppError | null {
  // A conversation begins with what somebody wrote.
  if (kind === 'new' || kind === 'forward' || person === '') return appError('unsupported');
  if (text.trim() === '' && attachments.length === 0) return appError('content.empty');
  if (text.length > longestText) return appError('content.tooLong', { length: text.length, max: longestText });
  return attachments.length > mostFiles ? appError('attachment.rejected') : null;
}

/** A message that asks to be told of its arrival, and is kept by every archive on its way. */
function messageTo(to: string, id: string, content: readonly XmlElement[]): XmlElement {
  return xml(
    'message',
    { xmlns: ns.client, type: 'chat', to, id },
    ...content,
    xml('origin-id', { xmlns: ns.stanzaId, id }),
    xml('request', { xmlns: ns.receipts }),
    xml('markable', { xmlns: ns.markers }),
    xml('store', { xmlns: ns.hints }),
  );
}

/** What the archive says of an attempt; by our own clock where it does not have it (yet). */
async function receiptOf(session: Session, person: string, attemptKey: string, { account, clock }: SendContext) {
  const at = await keptAt(session, keptWith(person, account), attemptKey).catch(() => null);
  const remoteId = remoteIdOf({ person, kind: 'own', id: messageIdOf(attemptKey) });
  return { remoteId, at: at ?? clock.now(), delivery: 'accepted' as const };
}

async function keptAt(session: Session, person: string | null, attemptKey: string): Promise<Ms | null> {
  const id = messageIdOf(attemptKey);
  const entry = await findArchived(session, person, ({ message }) => message.attributes.id === id);
  return entry && entry.at;
}

/** Whether an attempt went out, by what our server keeps. Rejects with an ApiError where it cannot be asked. */
export async function findSent(
  attemptKey: string,
  outgoing: Outgoing,
  context: SendContext,
  reach: Reach,
): Promise<SendResult | null> {
  const person = bareJid(outgoing.nativeThread ?? undefined);
  if (person === '') return null;
  const at = await withSession(context, reach, (session) =>
    keptAt(session, keptWith(person, context.account), attemptKey),
  );
  if (at === null) return null;
  const remoteId = remoteIdOf({ person, kind: 'own', id: messageIdOf(attemptKey) });
  return { kind: 'sent', receipt: { remoteId, at, delivery: 'accepted' } };
}
