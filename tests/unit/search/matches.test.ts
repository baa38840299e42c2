import { describe, expect, it } from 'vitest';
import { AccountId, ChannelKind, TagId } from '@shared/domain/ids';
import { channelNames } from '@shared/i18n/channelNames';
import { factsOf, type SearchedConversation, type SearchedMessage } from '@shared/logic/search/facts';
import { matches, mayHold } from '@shared/logic/search/matches';
import { parseQuery } from '@shared/logic/search/query';
import { resolveQuery } from '@shared/logic/search/resolve';

const sentAt = Date.UTC(2026, 10, 20, 9);
const vip = { id: TagId.parse('t1'), name: 'VIP' };
const angry = { id: TagId.parse('t2'), name: 'sehr ärgerlich' };
const names = {
  tags: [vip, angry],
  accounts: [
    { id: AccountId.parse('a1'), name: 'Blumenhaus Köln' },
    { id: AccountId.parse('a2'), name: 'Laden' },
  ],
  channels: channelNames,
};
const message: SearchedMessage = {
  author: { name: 'Jürgen Groß', address: 'juergen@firma.de' },
  to: [{ name: 'Blumenhaus', address: 'hallo@blumen.de' }],
  cc: [],
  subject: 'Mahnung',
  text: 'Ihre Rechnungsnummer 4711-22 ist noch offen.',
  attachments: [{ name: 'Lieferschein.pdf' } as never],
  direction: 'in',
  seq: sentAt * 1024,
};
const conversation: SearchedConversation = {
  accountId: AccountId.parse('a1'),
  channel: ChannelKind.parse('email'),
  customerName: 'Jürgen Groß',
  subject: 'Mahnung',
  state: 'open',
  unread: 2,
  starred: false,
  pinned: false,
  muted: false,
  tags: [vip.id],
};
const resolve = (query: string) =>
  resolveQuery(parseQuery(query, { now: Date.UTC(2026, 10, 29), zone: 'Europe/Berlin' }), names);
const isFound = (query: string, part: Partial<SearchedConversation> = {}) =>
  matches(resolve(query), factsOf(message, { ...conversation, ...part }, names.tags));

describe('a message', () => {
  it.each([
    'rechnung',
    'nummer offen',
    'GROSS',
    '"noch offen"',
    '4711-2',
    'lieferschein',
    'hallo@blumen.de',
    'vip',
    'rechnung -storno',
    'storno OR offen',
    '-(storno stornierung)',
    'von:juergen an:blumenhaus',
    'from:"jürgen groß"',
    'an:uns',
    'is:open ist:ungelesen',
    'tag:vip',
    'schlagwort:"sehr ärgerlich" OR tag:vip',
    'kanal:e-mail channel:email',
    'konto:blumen',
    'hat:anhang',
    'after:2026-11-20 before:21.11.2026',
    'nach:2w',
  ])('is found by %j', (query) => expect(isFound(query)).toBe(true));

  it.each([
    '',
    'is:',
    'storno',
    'sand',
    '"offen noch"',
    'rechnung -offen',
    'von:blumenhaus',
    'von:mir',
    'is:done',
    'ist:gelesen',
    '-tag:vip',
    'tag:"sehr ärgerlich"',
    'channel:sms',
    'konto:laden',
    'has:note',
    'before:2026-11-20',
    'after:2026-11-21',
  ])('is not found by %j', (query) => expect(isFound(query)).toBe(false));

  it.each([
    ['offen -tag:weg', 'search.unknownTag'],
    ['offen konto:Rom', 'search.unknownAccount'],
    ['offen kanal:brief', 'search.unknownChannel'],
    ['offen is:egal', 'search.unknownValue'],
  ])('is found by no query that names what is not there: %j', (query, code) => {
    expect(resolve(query).problems.map((problem) => problem.code)).toEqual([code]);
    expect(isFound(query)).toBe(false);
  });
});

describe('a conversation', () => {
  it.each([
    ['is:open', { state: 'done' }, false],
    ['is:open rechnung', { state: 'done' }, false],
    ['is:open OR rechnung', { state: 'done' }, true],
    ['-tag:vip', {}, false],
    ['-rechnung is:unread', {}, true],
    ['konto:laden', {}, false],
  ] as const)('may be in %j with %j: %s', (query, part, may) => {
    expect(mayHold(resolve(query), { ...conversation, ...part })).toBe(may);
  });
});
