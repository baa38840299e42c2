import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { announce, type Arrived, type Situation } from '@shared/logic/notifications/announce';
import { defaultNotifications } from '@shared/logic/notifications/quiet';
import { nativeThread } from '@shared/channels/thread';
import { account, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const settings = defaultNotifications('Europe/Berlin');
const now: Situation = { now: monday, settings, onScreen: null };

/** So many conversations, each with one message that came in by the rules. */
function arrivals(count: number, change: Partial<Conversation> = {}): Arrived[] {
  const desk = rulesDesk();
  return Array.from({ length: count }, (_, index) => {
    const event = messageEvent(`m${index}`, monday + index, { thread: nativeThread(`t${index}`, `c${index}`) });
    const [news] = desk.take(event).arrived;
    const conversation = news && desk.memory.store.get('conversation', news.conversationId);
    const message = news && desk.memory.store.get('message', news.messageId);
    if (!conversation || !message) throw new Error('nothing arrived');
    return { conversation: { ...conversation, ...change }, message };
  });
}

test('a customer of a conversation nobody looks at is announced, with where to go', () => {
  const [one] = arrivals(1);
  expect(announce(arrivals(1), now)).toMatchObject([{ kind: 'conversation', count: 1, message: { text: 'Text m0' } }]);
  if (!one) throw new Error('nothing arrived');
  expect(announce([one], { ...now, onScreen: one.conversation.id })).toEqual([]);
});

const silent: Partial<Conversation>[] = [
  { muted: true },
  { unread: 0 },
  ...(['waiting', 'snoozed', 'done', 'spam', 'trash'] as const).map((state) => ({ state })),
];

test.each(silent)('nothing of a conversation that is %j', (change) => {
  expect(announce(arrivals(2, change), now)).toEqual([]);
});

test('nothing while it is off, or quiet', () => {
  const quietHours = { ...settings.quietHours, on: true, from: 9 * 60, to: 11 * 60 };
  expect(announce(arrivals(1), { ...now, settings: { ...settings, on: false } })).toEqual([]);
  expect(announce(arrivals(1), { ...now, settings: { ...settings, quietHours } })).toEqual([]);
  expect(announce(arrivals(1), { ...now, settings: { ...settings, quietUntil: monday + 1 } })).toEqual([]);
  expect(announce(arrivals(1), { ...now, settings: { ...settings, quietUntil: monday } })).toHaveLength(1);
});

test('nothing of a first sync, of ours, of machines: the ledger never calls it news', () => {
  const fresh = rulesDesk(account({ syncedAt: null }));
  expect(fresh.take(messageEvent('a', monday)).arrived).toEqual([]);
  const desk = rulesDesk();
  expect(desk.take(messageEvent('b', monday, { direction: 'out' })).arrived).toEqual([]);
  expect(desk.take(messageEvent('c', monday, { automatic: true })).arrived).toEqual([]);
  expect(desk.take(messageEvent('d', monday + 1)).arrived).toHaveLength(1);
  expect(desk.take(messageEvent('d', monday + 1)).arrived).toEqual([]);
});

test('several of one customer are one, of many customers a summary; nothing is counted twice or lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(6), { maxLength: 30 }),
      fc.option(fc.nat(6), { nil: null }),
      fc.nat(6),
      (who, looking, muted) => {
        const all = arrivals(7);
        const seen = all.map((each, index) => ({
          ...each,
          conversation: { ...each.conversation, muted: index === muted },
        }));
        const batch = who.flatMap((index) => seen[index] ?? []);
        const onScreen = looking === null ? null : (seen[looking]?.conversation.id ?? null);
        const told = announce(batch, { ...now, onScreen });
        const wanted = who.filter((index) => index !== looking && index !== muted);
        const conversations = new Set(wanted).size;
        const counted = told.reduce(
          (sum, each) => sum + ('messages' in each ? each.messages : 'count' in each ? each.count : 0),
          0,
        );
        expect(counted).toBe(wanted.length);
        expect(told).toHaveLength(conversations > 3 ? 1 : conversations);
        for (const each of told) {
          if (each.kind === 'summary') expect(each.conversations).toBe(conversations);
          else expect(each.kind === 'conversation' && each.conversation.id).not.toBe(onScreen);
        }
      },
    ),
  );
});
