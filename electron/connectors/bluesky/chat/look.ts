import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import type { BlueskyCursor } from '../cursor';
import type { Desk } from '../reach';
import { chatEvents, type Us } from './message';
import { type Convos, readEntry } from './log';
import { ChatMessage, Convo } from './schema';
import { chatCall } from './service';

/** So far back (ms) histories are read, so many messages of each, and so many conversations. */
const reachMs = 30 * 24 * 3_600_000;
const mostMessages = 50;
const mostConvos = 100;

const Log = z.looseObject({ cursor: z.string().max(1_000).optional(), logs: z.array(z.unknown()) });
const Listed = z.looseObject({ convos: z.array(z.unknown()) });
const Requests = z.looseObject({ requests: z.array(z.unknown()) });
const Messages = z.looseObject({ messages: z.array(z.unknown()) });

type Needs = Pick<ConnectorContext, 'signal' | 'clock' | 'log'> & { desk: Desk; us: Us; convos: Convos };

/** What a look at the direct messages brought, the cursor with it, and whether there is more at once. */
export type ChatLooked = { events: ConnectorEvent[]; change: Pick<BlueskyCursor, 'chat'>; more: boolean };

/** First the conversations there are, then the history of each, then what the log tells. */
export async function lookAtChat(needs: Needs, { chat, synced }: BlueskyCursor): Promise<ChatLooked> {
  if (!chat) return { events: [], change: { chat: await begin(needs) }, more: true };
  const [next, ...left] = chat.left;
  if (next === undefined) return followLog(needs, chat);
  const events = await historyOf(needs, next, synced);
  return { events, change: { chat: { ...chat, left } }, more: true };
}

/** The place in the log comes first: whatever is said while histories are read is told after them. */
async function begin({ desk, signal, clock }: Needs): Promise<NonNullable<BlueskyCursor['chat']>> {
  const { cursor } = await chatCall(desk, 'getLog', { result: Log, signal });
  const params = { limit: mostConvos };
  const { convos } = await chatCall(desk, 'listConvos', { result: Listed, params, signal });
  const { requests } = await chatCall(desk, 'listConvoRequests', { result: Requests, params, signal });
  const since = clock.now() - reachMs;
  const read = [...convos, ...requests].flatMap((one) => Convo.safeParse(one).data ?? []);
  const recent = read.filter(({ lastMessage }) => (lastMessage?.sentAt ?? 0) >= since);
  return { log: cursor ?? null, left: [...new Set(recent.map(({ id }) => id))] };
}

/** The newest messages of a conversation, the oldest first. @param late it comes in after the first sync */
async function historyOf(
  { desk, signal, us, convos, clock }: Needs,
  id: string,
  late: boolean,
): Promise<ConnectorEvent[]> {
  const convo = await convos.get(id);
  if (!convo) return [];
  const params = { convoId: id, limit: mostMessages };
  const { messages } = await chatCall(desk, 'getMessages', { result: Messages, params, signal });
  const since = clock.now() - reachMs;
  const read = messages.flatMap((one) => ChatMessage.safeParse(one).data ?? []).filter(({ sentAt }) => sentAt >= since);
  let unread = convo.unreadCount;
  const newestFirst = read.map((message) => {
    const theirs = message.sender.did !== us.did;
    const isRead = !theirs || unread-- <= 0;
    return chatEvents(message, convo, us, { read: isRead, history: late });
  });
  return newestFirst.reverse().flat();
}

/** What happened since; an entry nobody can read is kept as it came, and holds up no other. */
async function followLog(needs: Needs, chat: NonNullable<BlueskyCursor['chat']>): Promise<ChatLooked> {
  const { desk, signal, clock, log, us, convos } = needs;
  const params: Record<string, string> = chat.log === null ? {} : { cursor: chat.log };
  const { cursor, logs } = await chatCall(desk, 'getLog', { result: Log, params, signal });
  const events: ConnectorEvent[] = [];
  for (const [index, entry] of logs.entries()) {
    const told = await readEntry(entry, us, convos, clock.now());
    if (told) events.push(...told);
    else {
      log.warn('protocol.drift', { what: 'log' });
      const payload = JSON.stringify(entry).slice(0, 262_144);
      const rev = z.looseObject({ rev: z.string().min(1).max(300) }).safeParse(entry).data?.rev;
      events.push({ type: 'raw', key: `chat/${rev ?? `${chat.log ?? ''}/${index}`}`, payload, at: clock.now() });
    }
  }
  const moved = cursor !== undefined && cursor !== chat.log;
  return { events, change: { chat: { ...chat, log: cursor ?? chat.log } }, more: moved && logs.length > 0 };
}
