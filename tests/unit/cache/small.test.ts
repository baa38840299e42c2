import { describe, expect, it } from 'vitest';
import { AccountId, ChannelKind, ConversationId, CustomerId } from '@shared/domain/ids';
import { makeAliases } from '@/cache/aliases';
import { viewHolds } from '@/cache/list/viewHolds';
import type { Live } from '@/cache/live/live';
import { makeRegistry } from '@/cache/live/registry';
import { parseView, viewKey, type View } from '@/cache/view';
import { endOf } from '@/cache/writer/sessionEnd';
import { makeClock } from './clock';
import { row } from './rows';

describe('aliases', () => {
  it('know everybody who is one person, and when nobody else is', () => {
    const aliases = makeAliases();
    const [a, b, c] = ['a', 'b', 'c'].map((id) => CustomerId.parse(id));
    if (!a || !b || !c) throw new Error('too few');
    aliases.set([
      { id: 'a', table: 'customer', target: 'b' },
      { id: 'b', table: 'customer', target: 'c' },
    ]);
    for (const id of [a, b, c]) expect([aliases.customersOf(id), aliases.isJoined(id)]).toEqual([[c, b, a], true]);
    aliases.set([{ id: 'a', table: 'customer', target: 'b' }]);
    expect([aliases.customersOf(c), aliases.isJoined(c)]).toEqual([[c], false]);
    aliases.set([]);
    expect([aliases.customersOf(a), aliases.isJoined(a)]).toEqual([[a], false]);
  });

  it('follow chains within their table and stop in a ring', () => {
    const aliases = makeAliases();
    aliases.set([
      { id: 'a', table: 'conversation', target: 'b' },
      { id: 'b', table: 'conversation', target: 'c' },
      { id: 'x', table: 'conversation', target: 'y' },
      { id: 'y', table: 'conversation', target: 'x' },
    ]);
    expect(aliases.conversation(ConversationId.parse('a'))).toBe('c');
    expect(aliases.conversation(ConversationId.parse('c'))).toBe('c');
    expect(aliases.customer(CustomerId.parse('a'))).toBe('a');
    expect(['x', 'y']).toContain(aliases.conversation(ConversationId.parse('x')));
  });
});

describe('views', () => {
  const views: View[] = [
    { kind: 'inbox' },
    { kind: 'outbox' },
    { kind: 'account', account: AccountId.parse('a:b') },
    { kind: 'channel', channel: ChannelKind.parse('email') },
  ];
  it.each(views)('come back from their key: $kind', (view) => expect(parseView(viewKey(view))).toEqual(view));

  it.each([null, '', 'search:words', 'nonsense', 'channel:NO', 'account:'])('are the inbox for %s', (key) =>
    expect(parseView(key)).toEqual({ kind: 'inbox' }),
  );

  it('hold rows by state, account and channel', () => {
    const open = row('a', 1);
    expect(viewHolds({ kind: 'inbox' }, open)).toBe(true);
    expect(viewHolds({ kind: 'done' }, open)).toBe(false);
    expect(viewHolds({ kind: 'sent' }, open)).toBe(false);
    expect(viewHolds({ kind: 'sent' }, { ...open, lastOutAt: 5, state: 'done' })).toBe(true);
    expect(viewHolds({ kind: 'account', account: AccountId.parse('other') }, open)).toBe(false);
    expect(viewHolds({ kind: 'channel', channel: ChannelKind.parse('email') }, open)).toBe(true);
    expect(viewHolds({ kind: 'search', query: 'x' }, { ...open, state: 'trash' })).toBe(true);
  });
});

describe('the registry of live reads', () => {
  const makeLive = (log: string[]): Live<number> => ({
    get: () => 1,
    subscribe: () => () => undefined,
    open: () => void log.push('open'),
    close: () => void log.push('close'),
  });

  it('opens with the first reader, shares, and closes a while after the last', async () => {
    const clock = makeClock();
    const registry = makeRegistry(20, clock.later);
    const log: string[] = [];
    const make = () => makeLive(log);
    const live = registry.of('k', make);
    expect(registry.of('k', make)).toBe(live);
    const [first, second] = [live.subscribe(() => undefined), live.subscribe(() => undefined)];
    first();
    second();
    const third = live.subscribe(() => undefined);
    await clock.pass(30);
    expect(log).toEqual(['open']);
    third();
    await clock.pass(30);
    expect(log).toEqual(['open', 'close']);
    expect(registry.peek('k')).toBeNull();
  });
});

describe('the end of a session', () => {
  it.each([
    ['QuotaExceededError', 'stopped'],
    ['DatabaseClosedError', 'lost'],
    ['UnknownError', 'broken'],
  ])('after %s is %s', (name, end) => expect(endOf({ name })).toBe(end));

  it('looks into the error another wraps', () => {
    expect(endOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe('stopped');
    expect(endOf('odd')).toBe('broken');
  });
});
