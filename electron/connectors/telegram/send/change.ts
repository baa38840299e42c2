import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { SendResult } from '@shared/channels/outgoing';
import type { Ms, RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import type { Buckets } from '../../web/buckets';
import { sendOutcome } from '../../web/sendOutcome';
import { familiesOf, type Telegram } from '../client';
import { configOf } from '../config';
import type { Echoes } from '../../web/echoes';
import { type MessageRef, readRemoteId } from '../ids';
import { ourselves } from '../updates/message';
import { connectFor } from './connectFor';
import { isReaction } from './reactions';

/** Changing what is there already; each is done once Telegram says so, and told by the run. */
export type Changes = {
  edit(remoteId: RemoteId, text: string, context: SendContext): Promise<SendResult>;
  remove(remoteId: RemoteId, context: SendContext): Promise<SendResult>;
  react(remoteId: RemoteId, emoji: string, context: SendContext): Promise<SendResult>;
  unreact(remoteId: RemoteId, emoji: string, context: SendContext): Promise<SendResult>;
};

type How = { result: z.ZodType<unknown>; signal: AbortSignal; family: [string, ...string[]] };

export function createChanges(buckets: Buckets, echoes: Echoes): Changes {
  const change = async (
    remoteId: RemoteId,
    context: SendContext,
    call: (telegram: Telegram, ref: MessageRef, how: How) => Promise<unknown>,
    told: (now: Ms) => ConnectorEvent,
  ): Promise<SendResult> => {
    const ref = readRemoteId(remoteId);
    if (!ref) return { kind: 'refused', error: appError('unsupported') };
    const connected = await connectFor(context, buckets);
    if ('kind' in connected) return connected;
    await context.phase('body');
    try {
      await call(connected, ref, { result: z.unknown(), signal: context.signal, family: familiesOf(ref.chat) });
    } catch (thrown) {
      return sendOutcome(thrown);
    }
    const now = context.clock.now();
    echoes.add(context.account.id, [told(now)]);
    return { kind: 'sent', receipt: { remoteId, at: now, delivery: null } };
  };

  /** A bot has one reaction a message: setting another takes its place, setting none takes it back. */
  const setReaction = async (
    remoteId: RemoteId,
    emoji: string,
    removed: boolean,
    context: SendContext,
  ): Promise<SendResult> => {
    // Business chats know no reactions of bots.
    if (!isReaction(emoji) || readRemoteId(remoteId)?.connection !== null) {
      return { kind: 'refused', error: appError('unsupported') };
    }
    const author = ourselves({
      botId: configOf(context.account).botId,
      name: context.account.name.slice(0, 200),
      now: context.clock.now(),
    });
    const reaction = removed ? [] : [{ type: 'emoji' as const, emoji }];
    return change(
      remoteId,
      context,
      (telegram, { chat, message }, how) =>
        telegram.call('setMessageReaction', { chat_id: chat, message_id: Number(message), reaction }, how),
      () => ({ type: 'reaction', remoteId, author, own: true, emoji, removed }),
    );
  };

  return {
    edit: (remoteId, text, context) =>
      change(
        remoteId,
        context,
        (telegram, ref, how) => editText(telegram, ref, text, how),
        (at) => ({ type: 'edit', remoteId, text, html: null, at }),
      ),
    remove: (remoteId, context) => change(remoteId, context, removeOne, (at) => ({ type: 'remove', remoteId, at })),
    react: (remoteId, emoji, context) => setReaction(remoteId, emoji, false, context),
    unreact: (remoteId, emoji, context) => setReaction(remoteId, emoji, true, context),
  };
}

/** Words beside a file are changed by another method; only Telegram knows which they are. */
async function editText(telegram: Telegram, ref: MessageRef, text: string, how: How): Promise<void> {
  const where = {
    chat_id: ref.chat,
    message_id: Number(ref.message),
    ...(ref.connection !== null && { business_connection_id: ref.connection }),
  };
  try {
    await telegram.call('editMessageText', { ...where, text }, how);
  } catch (thrown) {
    const description = descriptionOf(thrown);
    if (/message is not modified/iu.test(description)) return;
    if (!/no text in the message/iu.test(description)) throw thrown;
    await telegram.call('editMessageCaption', { ...where, caption: text }, how);
  }
}

async function removeOne(telegram: Telegram, ref: MessageRef, how: How): Promise<void> {
  const message = Number(ref.message);
  try {
    if (ref.connection === null) await telegram.call('deleteMessage', { chat_id: ref.chat, message_id: message }, how);
    else {
      const params = { business_connection_id: ref.connection, message_ids: [message] };
      await telegram.call('deleteBusinessMessages', params, how);
    }
  } catch (thrown) {
    // One that is gone already is what was wanted.
    if (!/message to delete not found/iu.test(descriptionOf(thrown))) throw thrown;
  }
}

function descriptionOf(thrown: unknown): string {
  if (!(thrown instanceof ApiError)) return '';
  return z.looseObject({ description: z.string() }).safeParse(thrown.body).data?.description ?? '';
}
