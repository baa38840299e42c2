import type { ConnectorEvent } from '@shared/channels/events';
import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { Connector, SendContext } from '../../connector';
import { remember } from '../book';
import { addressOf, ourselves, usOf } from '../people';
import type { Means } from '../reach';
import { connectFor, outcomeOf, post } from './post';

/**
 * Reacting to a message, and taking that back: an empty reaction (Cloud API, "Reaction messages"). There is one of ours to
 * a message. The service wants to know to whom: of messages from long ago that is forgotten.
 */
export function createReactions(means: Means): Pick<Connector, 'react' | 'unreact'> {
  const set = async (
    remoteId: RemoteId,
    emoji: string,
    context: SendContext,
    removed: boolean,
  ): Promise<SendResult> => {
    const { account, clock, signal } = context;
    const book = means.books.of(account.id);
    const thread = book.threads.get(remoteId);
    if (thread === undefined) return { kind: 'refused', error: appError('unsupported') };
    const connected = await connectFor(context, means);
    if ('kind' in connected) return connected;
    const us = usOf(account, clock.now());
    const before = book.reactions.get(`${remoteId} `);
    try {
      const reaction = { message_id: remoteId, emoji: removed ? '' : emoji };
      const body = { ...addressOf(thread, book), type: 'reaction', reaction };
      await post(connected, body, { signal, before: () => context.phase('body') });
    } catch (thrown) {
      return outcomeOf(thrown);
    }
    const tell = (what: string, gone: boolean): ConnectorEvent => ({
      ...{ type: 'reaction', remoteId, author: ourselves(us), own: true, emoji: what, removed: gone },
    });
    const replaced = !removed && before !== undefined && before !== emoji ? [tell(before, true)] : [];
    means.echoes.add(account.id, [...replaced, tell(emoji, removed)]);
    if (removed) book.reactions.delete(`${remoteId} `);
    else remember(book, 'reactions', `${remoteId} `, emoji);
    return { kind: 'sent', receipt: { remoteId, at: us.now, delivery: null } };
  };
  return {
    react: (remoteId, emoji, context) => set(remoteId, emoji, context, false),
    unreact: (remoteId, emoji, context) => set(remoteId, emoji, context, true),
  };
}
