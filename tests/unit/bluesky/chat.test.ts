import { beforeEach, expect, it, test } from 'vitest';
import type { ConnectorEvent, Cursor, MessageUpsert } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { createBlueskyConnector } from '../../../electron/connectors/bluesky/connector';
import { systemClock } from '../../../electron/accounts/clock';
import { answerTo } from '../../support/connectors/answerTo';
import { blueskyAccount } from '../../support/bluesky/blueskyAccount';
import { chatDouble } from '../../support/bluesky/chatDouble';
import { haveLexicons, loadLexicons } from '../../support/bluesky/lexicons';
import { manualClock } from '../../support/connectors/manualClock';
import { fakeServer, karla, pds, us } from './fakeServer';

if (!haveLexicons()) test.skip('The lexicons come with: npm ci --prefix tests/support/toolchain');
else {
  const lexicons = await loadLexicons();
  let clock = manualClock();
  let double = chatDouble(us, clock, lexicons);
  let connector = createBlueskyConnector();
  beforeEach(() => {
    clock = manualClock();
    double = chatDouble(us, clock, lexicons);
    connector = createBlueskyConnector();
  });

  const base = () => ({
    ...fakeServer({}).base,
    ...{ account: blueskyAccount(pds, us, true), clock, http: double.http },
  });
  const sending = () => ({ ...base(), phase: () => Promise.resolve() });

  /** Runs until nothing happens any more; `meanwhile` happens after the first sync. */
  const run = async (cursor: Cursor | null, meanwhile: () => void = () => undefined) => {
    const events: ConnectorEvent[] = [];
    let last = cursor;
    const stop = new AbortController();
    const context = { ...base(), cursor, signal: stop.signal, status: () => undefined };
    const ended = connector.run({
      ...context,
      emit: async (told, next) => (await Promise.resolve(), events.push(...told), void (last = next)),
    });
    for (let turn = 0; turn < 40; turn++) await clock.settle();
    meanwhile();
    await clock.advance(30_000);
    for (let turn = 0; turn < 40; turn++) await clock.settle();
    stop.abort();
    await ended;
    return { events, cursor: last, messages: events.filter((one): one is MessageUpsert => one.type === 'message') };
  };

  it('reads conversations and requests, private and by their person, with reactions and deletions', async () => {
    double.open('a', karla);
    double.open('b', { did: `did:plc:${'b'.repeat(24)}`, handle: 'ben.test' }, 'request');
    double.say('a', karla.did, 'Hallo');
    double.say('b', `did:plc:${'b'.repeat(24)}`, 'Darf ich?');
    const { messages, events } = await run(null, () => {
      const { id } = double.say('a', karla.did, 'Noch da?');
      double.react('a', id, karla.did, '👋');
      double.remove('a', id);
    });
    expect(
      messages.map(({ text, customer, visibility, profile }) => [text, customer.name, visibility, profile]),
    ).toEqual([
      ['Hallo', 'Karla', 'private', 'chat'],
      ['Darf ich?', '@ben.test', 'private', 'chat'],
      ['Noch da?', 'Karla', 'private', 'chat'],
    ]);
    const { remoteId } = messages[2] as MessageUpsert;
    expect(events).toContainEqual({
      ...{ type: 'reaction', remoteId, own: false, emoji: '👋', removed: false },
      author: { scope: 'bluesky', id: karla.did, name: 'Karla', language: null },
    });
    expect(events).toContainEqual(expect.objectContaining({ type: 'remove', remoteId }));
  });

  it('goes on where it was, and takes an account that gains direct messages late as history', async () => {
    double.open('a', karla);
    double.say('a', karla.did, 'eins');
    const first = await run(null);
    double.say('a', karla.did, 'zwei');
    expect((await run(first.cursor)).messages.map(({ text }) => text)).toEqual(['zwei']);
    const before = { ...(first.cursor as object), chat: null };
    const late = await run(before);
    expect(late.messages.map(({ text, history }) => [text, history])).toEqual([
      ['eins', true],
      ['zwei', true],
    ]);
  });

  it('an answer takes the request, and is found again by what the service keeps', async () => {
    double.open('a', karla, 'request');
    double.say('a', karla.did, 'Darf ich?');
    const { messages } = await run(null);
    const outgoing = {
      ...answerTo(messages[0] as MessageUpsert, 'Gern: https://radhaus.example'),
      writtenAt: clock.now(),
    };
    expect(await connector.findSent?.('key', outgoing, sending())).toBeNull();
    const sent = await connector.send(outgoing, 'key', sending());
    expect(sent).toMatchObject({ kind: 'sent' });
    expect(double.status('a')).toBe('accepted');
    expect(await connector.findSent?.('key', outgoing, sending())).toEqual(sent);
    const later = { ...outgoing, writtenAt: clock.now() + 3_600_000 };
    expect(await connector.findSent?.('other', later, sending()), 'the same words an hour later').toBeNull();
  });

  it('what fell silent stays in doubt: the service knows no key of ours', async () => {
    double.open('a', karla);
    double.say('a', karla.did, 'Hallo');
    const { messages } = await run(null);
    const http: typeof fetch = async (input, init) => {
      const answered = await double.http(input, init);
      if (!String(input).includes('sendMessage')) return answered;
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
    };
    const context = { ...sending(), http };
    const outgoing = { ...answerTo(messages[0] as MessageUpsert, 'Ja'), writtenAt: clock.now() };
    expect(await connector.send(outgoing, 'key', context)).toMatchObject({ kind: 'uncertain' });
    expect(await connector.findSent?.('key', outgoing, context)).toMatchObject({ kind: 'sent' });
    expect(double.said(us.did)).toHaveLength(1);
  });

  it.each([
    ['1,001 graphemes', { text: '🚲'.repeat(1_001) }, 'content.tooLong'],
    ['no words', { text: ' ' }, 'content.empty'],
    ['a conversation that is gone', { nativeThread: 'chat:gone' }, 'recipient.unreachable'],
  ])('refuses %s', async (_, part, code) => {
    double.open('a', karla);
    double.say('a', karla.did, 'Hallo');
    const { messages } = await run(null);
    const outgoing = { ...answerTo(messages[0] as MessageUpsert, 'Ja'), ...part };
    expect(await connector.send(outgoing, 'key', sending())).toMatchObject({ kind: 'refused', error: { code } });
    expect(double.said(us.did)).toEqual([]);
  });

  it('reacts in private, takes it back, and reacts to nothing that is neither message nor post', async () => {
    double.open('a', karla);
    const { id } = double.say('a', karla.did, 'Danke');
    expect(await connector.react?.(RemoteId.parse(`chat:a/${id}`), '❤️', sending())).toMatchObject({ kind: 'sent' });
    const taken = await connector.unreact?.(RemoteId.parse(`chat:a/${id}`), '❤️', sending());
    expect(taken).toMatchObject({ kind: 'sent' });
    expect(double.calls).toContain('chat.bsky.convo.removeReaction');
    const nothing = RemoteId.parse(`at://${karla.did}/app.bsky.feed.like/3k`);
    expect(await connector.react?.(nothing, '❤️', sending())).toMatchObject({ kind: 'refused' });
  });

  it('an app password without direct messages asks for none', async () => {
    double.open('a', karla);
    double.say('a', karla.did, 'Hallo');
    const stop = new AbortController();
    const context = {
      ...base(),
      clock: systemClock,
      account: blueskyAccount(pds, us),
      signal: stop.signal,
      cursor: null,
    };
    const ended = connector.run({ ...context, status: () => stop.abort(), emit: () => Promise.resolve() });
    await ended;
    expect(double.calls.filter((method) => method.startsWith('chat.'))).toEqual([]);
  });
}
