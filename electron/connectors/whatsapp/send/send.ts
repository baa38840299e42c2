import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { bodyOnce } from '../../web/bodyOnce';
import { remember } from '../book';
import type { Cloud } from '../client';
import { addressOf, ourselves, participantOf, usOf } from '../people';
import type { Means } from '../reach';
import { upsertOf } from '../webhook/message';
import { partsOf } from './parts';
import { connectFor, outcomeOf, post, uploadOutcome } from './post';
import { refusalOf } from './refusal';

const Uploaded = z.looseObject({ id: z.coerce.string().min(1).max(400) });

/**
 * Sends an answer, or what begins a conversation. Files are there before the first message leaves. Our key goes along and comes back with the states of
 * the last message: what fell silent after the body left is uncertain until then.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  means: Means,
): Promise<SendResult> {
  const { nativeThread: thread, approved: use } = outgoing;
  const { account, clock, signal } = context;
  const template = account.approved?.find(({ id }) => id === use?.id) ?? null;
  const refusal = use && !template ? appError('content.rejected', { context: 'template' }) : refusalOf(outgoing);
  if (thread === null || refusal) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  const connected = await connectFor(context, means);
  if ('kind' in connected) return connected;
  const book = () => means.books.of(account.id);
  const us = usOf(account, clock.now());
  const own = { thread, customer: participantOf(thread, ''), author: ourselves(us), us, own: true };
  const echoOf = (text: string) => ({ ...upsertOf(own), text, attemptKey, replyTo: outgoing.replyTo });
  const echoes: ConnectorEvent[] = [];
  const parts = partsOf(outgoing, template);
  let files: string[];
  try {
    files = await Promise.all(outgoing.attachments.map((file) => upload(connected, file, signal)));
  } catch (thrown) {
    return uploadOutcome(thrown);
  }
  let first: string | null = null;
  let isLast = false;
  try {
    const before = bodyOnce(context);
    for (const part of parts) {
      const body = part.body(part.file === null ? '' : (files[part.file] ?? ''));
      isLast = part === parts.at(-1);
      // Only the last one proves that all of it is there.
      const key = isLast ? { biz_opaque_callback_data: attemptKey } : {};
      const whole = { ...addressOf(thread, book()), ...body, ...key };
      const id = await post(connected, whole, { signal, before });
      first ??= id;
      remember(book(), 'threads', id, thread);
      echoes.push({ ...echoOf(part.text), remoteId: RemoteId.parse(id) });
    }
  } catch (thrown) {
    const outcome = outcomeOf(thrown);
    if (outcome.kind === 'uncertain' && isLast) remember(book(), 'doubts', attemptKey, echoOf(outgoing.text));
    // Part of it is there: nothing may send it again but the person.
    return first === null || outcome.kind === 'sent' ? outcome : { kind: 'uncertain', error: outcome.error };
  }
  const at = us.now;
  remember(book(), 'sent', attemptKey, { id: first ?? '', at });
  means.echoes.add(account.id, echoes);
  return { kind: 'sent', receipt: { remoteId: RemoteId.parse(first), at, delivery: 'accepted' } };
}

/** Puts a file at the service (Cloud API, "Upload media"); it is kept there for 30 days, and nobody is told. */
async function upload(
  cloud: Cloud,
  { attachment, data }: Outgoing['attachments'][number],
  signal: AbortSignal,
): Promise<string> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', attachment.mime);
  form.set('file', new Blob([new Uint8Array(data)], { type: attachment.mime }), attachment.name);
  return (await cloud.post('/media', form, { result: Uploaded, signal })).id;
}

/** What became of an attempt, by its key: as far as the service has told; null where it has said nothing. */
export function findSent(attemptKey: string, { account }: SendContext, { books }: Means): SendResult | null {
  const sent = books.of(account.id).sent.get(attemptKey);
  if (!sent) return null;
  return { kind: 'sent', receipt: { remoteId: RemoteId.parse(sent.id), at: sent.at, delivery: 'accepted' } };
}
