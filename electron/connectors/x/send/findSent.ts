import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { SendContext } from '../../connector';
import { messageProfile } from '../capabilities';
import { configOf } from '../config';
import { messageId, otherOf, postId, readMessageThread, readThread, timeOf } from '../ids';
import { reach, type Shared } from '../reach';
import { chargesOf } from '../read/charges';
import { postQuery } from '../read/list';
import { messageQuery } from '../read/messages';
import { firstOf } from '../read/post';
import { XEvent, XPage, XPost } from '../read/schema';
import { messageText, postText } from '../read/text';

/** So many of our newest ones are looked through: each is charged. */
const newest = 10;

/** One of ours counts as the one looked for where it is no older than this (ms) before it was written. */
const skewMs = 60_000;

const wordsOf = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Did this answer go out? It did where one of our newest in the conversation has its words. */
export async function findSent(outgoing: Outgoing, context: SendContext, shared: Shared): Promise<SendResult | null> {
  const { text, nativeThread, writtenAt = 0, profile } = outgoing;
  const { account, clock, signal } = context;
  const { userId } = configOf(account);
  const desk = reach(context, shared);
  const isIt = (id: string, said: string): boolean =>
    wordsOf(said) === wordsOf(text) && timeOf(id) >= writtenAt - skewMs;

  if (profile === messageProfile) {
    const other = otherOf(readMessageThread(nativeThread ?? '') ?? '', userId);
    if (other === null) return null;
    const page = await desk.call({
      ...{ path: `dm_conversations/with/${other}/dm_events`, family: 'messages', answer: XPage, signal },
      query: { ...messageQuery, max_results: newest },
    });
    shared.budget(account.id).charge(chargesOf(page, { kind: 'message' }), clock.now());
    const events = page.data.flatMap((one) => XEvent.safeParse(one).data ?? []);
    const found = events.find((event) => event.sender_id === userId && isIt(event.id, messageText(event)));
    return found ? sentAs(messageId(found.id), found.id) : null;
  }
  const page = await desk.call({
    ...{ path: `users/${userId}/tweets`, family: 'own', answer: XPage, signal },
    query: { 'post.fields': postQuery['post.fields'], exclude: 'retweets', max_results: newest },
  });
  shared.budget(account.id).charge(chargesOf(page, { kind: 'post', owned: true }), clock.now());
  const root = readThread(nativeThread ?? '')?.root;
  const posts = page.data.flatMap((one) => XPost.safeParse(one).data ?? []);
  const found = posts.find((post) => post.conversation_id === root && isIt(post.id, postText(post)));
  return found ? sentAs(postId(firstOf(found)), found.id) : null;
}

function sentAs(remoteId: ReturnType<typeof postId>, id: string): SendResult {
  return { kind: 'sent', receipt: { remoteId, at: timeOf(id), delivery: 'accepted' } };
}
