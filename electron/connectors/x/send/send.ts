import { z } from 'zod';
import type { MessageUpsert } from '@shared/channels/events';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { type AppError, appError } from '@shared/errors/appError';
import { textLength } from '@shared/logic/text/length';
import type { SendContext } from '../../connector';
import { bodyOnce } from '../../web/bodyOnce';
import type { Echoes } from '../../web/echoes';
import { capabilitiesFor, messageProfile } from '../capabilities';
import type { How } from '../client';
import { configOf, XId } from '../config';
import { priceOf, prices } from '../cost/prices';
import { messageId, otherOf, postId, readMessageThread, readPostId, readThread, timeOf } from '../ids';
import { type Desk, reach, type Shared } from '../reach';
import { messageEvent } from '../read/message';
import { ourselves } from '../read/needs';
import { unknownPerson } from '../read/people';
import { postEvent } from '../read/post';
import { refusalOf as refusedFile, upload } from './media';
import { outcomeOf, unsent } from './outcome';
import { pay } from './pay';

const Created = z.looseObject({ data: z.looseObject({ id: XId }) });
const Said = z.looseObject({ data: z.looseObject({ dm_event_id: XId }) });

/** One way out: the call that writes, what it costs, and what became of it. */
type Way = {
  micros: number;
  files: 'tweet' | 'dm';
  call(media: readonly string[]): Pick<How<unknown>, 'path' | 'family' | 'json'>;
  /** The id of what was written. */
  idIn(answer: unknown): string | null;
  remoteId(id: string): RemoteId;
  echo(id: string): MessageUpsert;
};

/**
 * Sends an answer in public, or a direct message. X knows no key of ours: what fell silent after the body left is
 * looked for among our newest ones.
 */
export async function send(
  outgoing: Outgoing,
  attemptKey: string,
  context: SendContext,
  shared: Shared,
  echoes: Echoes,
): Promise<SendResult> {
  const refusal = refusalOf(outgoing);
  const way =
    outgoing.profile === messageProfile
      ? inPrivate(outgoing, attemptKey, context)
      : inPublic(outgoing, attemptKey, context);
  if (!way || refusal) return { kind: 'refused', error: refusal ?? appError('unsupported') };
  const { account, signal } = context;
  const desk = reach(context, shared);
  await context.phase('connecting');
  let media: string[];
  try {
    await insistThere(desk, signal);
    media = await upload(outgoing.attachments, way.files, desk, context, shared);
  } catch (thrown) {
    return unsent(thrown);
  }
  const paid = await pay(way.micros, context, shared);
  if ('refuse' in paid) return paid.refuse;
  const before = bodyOnce(context);
  try {
    const answer = await desk.call({ ...way.call(media), method: 'POST', answer: z.unknown(), signal, before });
    const id = way.idIn(answer);
    // It was taken, and nobody said as what: it is looked for.
    if (id === null)
      return { kind: 'uncertain', error: appError('send.uncertain', { account: account.name.slice(0, 300) }) };
    echoes.add(account.id, [way.echo(id)]);
    return { kind: 'sent', receipt: { remoteId: way.remoteId(id), at: timeOf(id), delivery: 'accepted' } };
  } catch (thrown) {
    const outcome = outcomeOf(thrown);
    if (outcome.kind !== 'uncertain') paid.giveBack();
    return outcome;
  }
}

function inPublic(outgoing: Outgoing, attemptKey: string, { account }: SendContext): Way | null {
  const { text, nativeThread, replyTo } = outgoing;
  const thread = readThread(nativeThread ?? '');
  const answered = readPostId(replyTo ?? '');
  if (!thread || answered === null) return null;
  return {
    micros: priceOf(text),
    files: 'tweet',
    call: (media) => ({
      path: 'tweets',
      family: 'post',
      json: {
        text,
        reply: { in_reply_to_tweet_id: answered },
        ...(media.length > 0 && { media: { media_ids: media } }),
      },
    }),
    idIn: (answer) => Created.safeParse(answer).data?.data.id ?? null,
    remoteId: postId,
    echo: (id) => ({
      ...postEvent(
        { id, text, created_at: timeOf(id), conversation_id: thread.root },
        {
          ...{ thread, author: ourselves(account), customer: unknownPerson(thread.with), ours: true, attemptKey },
          ...{ files: [], answers: replyTo },
        },
      ),
      text,
    }),
  };
}

function inPrivate(outgoing: Outgoing, attemptKey: string, { account }: SendContext): Way | null {
  const { text, nativeThread } = outgoing;
  const conversation = readMessageThread(nativeThread ?? '');
  const { userId, messages } = configOf(account);
  if (conversation === null || !messages) return null;
  const other = otherOf(conversation, userId);
  const us = ourselves(account);
  return {
    micros: prices.write,
    files: 'dm',
    call: ([media]) => ({
      path: other === null ? `dm_conversations/${conversation}/messages` : `dm_conversations/with/${other}/messages`,
      family: 'say',
      json: { ...(text.trim() !== '' && { text }), ...(media !== undefined && { attachments: [{ media_id: media }] }) },
    }),
    idIn: (answer) => Said.safeParse(answer).data?.data.dm_event_id ?? null,
    remoteId: messageId,
    echo: (id) => {
      const event = { id, event_type: 'MessageCreate', created_at: timeOf(id), dm_conversation_id: conversation };
      const told = messageEvent({ ...event, text, sender_id: userId }, { us, users: [], files: [], attemptKey });
      return { ...told, text };
    },
  };
}

/** Asks for what is free and there for everybody: a server out of reach is noticed before anything is written. */
async function insistThere({ open, root }: Desk, signal: AbortSignal): Promise<void> {
  const longest = Number.MAX_SAFE_INTEGER;
  await open.raw({ url: `${root}/2/openapi.json`, method: 'HEAD', family: 'there', signal, longest });
}

/** Why an answer cannot go out at all, found before X is asked. */
function refusalOf({ kind, text, attachments, profile }: Outgoing): AppError | null {
  if (kind === 'new' || kind === 'forward') return appError('unsupported');
  if (text.trim() === '' && attachments.length === 0) return appError('content.empty');
  const { text: limit, attachments: files } = capabilitiesFor(profile);
  const [length, max] = [textLength(text, limit.unit), limit.max ?? Infinity];
  if (length > max) return appError('content.tooLong', { length, max });
  if (attachments.length > (files.maxCount ?? Infinity))
    return appError('attachment.rejected', { max: files.maxCount });
  return attachments.map(refusedFile).find((error) => error !== null) ?? null;
}
