import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { AccountId, ChannelKind, ConversationId, CustomerId } from '@shared/domain/ids';
import { createSpeeches } from '@/app/i18n';
import { Snippet } from '@/features/search/Snippet';
import { LinkedText } from '@/ui/LinkedText';
import { Marked } from '@/ui/Marked';
import { Portrait } from '@/ui/Portrait';
import { ConversationRow } from '@/ui/row/ConversationRow';
import { TagChip } from '@/ui/TagChip';
import { SpeechContext } from '@/ui/useT';
import { naughty } from '../../support/naughty/strings';
import { promise } from '../../support/promise';

// Drawn once, as words: no clock runs, and nothing is opened.
vi.mock('@/ui/useNow', () => ({ useNow: () => 1 }));
vi.mock('@/ui/useOpenLink', () => ({ useOpenLink: () => () => undefined }));

const conversation = (text: string): Conversation => ({
  ...{ id: ConversationId.parse('c'), accountId: AccountId.parse('a'), channel: ChannelKind.parse('email') },
  ...{ profile: 'mail', visibility: 'private', customerId: CustomerId.parse('k'), customerName: text, subject: text },
  ...{ snippet: text, snippetFile: null, state: 'open', snooze: null, woken: null, unread: 1, starred: false },
  ...{ pinned: false, muted: false, tags: [], messageCount: 1, noteCount: 0, attachmentCount: 0, lastMessageAt: 1 },
  ...{ lastDirection: 'in', lastOutAt: 0, lastCustomerAt: 1, waitingSince: 1, goalAt: null, windowEndsAt: null },
  ...{ deadlineAt: null, hasDraft: false, outboxCount: 0, linkedTo: null, createdAt: 1, madeAt: 1, settledAt: 1 },
});

/** Everything that draws words of strangers outside of a message's HTML. */
const places: [name: string, draw: (text: string) => ReactElement][] = [
  [
    'a row: name, subject, first words',
    (text) =>
      createElement(ConversationRow, {
        ...{ row: conversation(text), id: 'row', index: 0, count: 1, focused: false, selected: false, open: false },
        group: text,
      }),
  ],
  [
    'a search result',
    (text) => createElement(Snippet, { text, ranges: [{ start: 0, end: Math.min(1, text.length) }] }),
  ],
  ['marked words', (text) => createElement(Marked, { text, ranges: [] })],
  ['a tag', (text) => createElement(TagChip, { name: text, hue: 0 })],
  ['a portrait', (text) => createElement(Portrait, { name: text })],
];

/** Nothing is drawn of nothing. */
const strings = naughty.filter((text) => text !== '');
const speech = createSpeeches().en;
const drawn = (element: ReactElement): string =>
  renderToStaticMarkup(createElement(SpeechContext.Provider, { value: speech }, element));
/** The elements with the names of their attributes, without words and values. */
const elementsOf = (markup: string): string =>
  markup
    .replace(/="[^"]*"/gu, '')
    .match(/<[^<>]*>/gu)
    ?.join('') ?? '';
/** What is left of `<` when all elements are gone: nothing, when words are words. */
const openLeft = (markup: string): boolean =>
  /[<>]/u.test(markup.replace(/<\/?[a-z]+(?:\s+[\w-]+(?:="[^"]*")?)*\s*\/?>/giu, ''));

describe(`S2 ${strings.length} naughty strings are drawn as words`, () => {
  it.each(places)('%s', (_name, draw) => {
    const harmless = elementsOf(drawn(draw('Harmless')));
    const wrong = strings.filter((text) => {
      const markup = drawn(draw(text));
      return elementsOf(markup) !== harmless || openLeft(markup);
    });
    expect(wrong).toEqual([]);
    promise('S2', 'A naughty string is drawn as words, no element comes of it', strings.length);
  });

  it('a text with links: nothing but links to the web', () => {
    const wrong = strings.filter((text) => {
      const markup = drawn(createElement(LinkedText, { text }));
      const names = [...markup.matchAll(/<([a-z]+)/giu)].map(([, name]) => name);
      const hrefs = [...markup.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);
      const odd = hrefs.filter((href) => !/^(?:https?:\/\/|mailto:|tel:)/u.test(href));
      return names[0] !== 'div' || names.slice(1).some((name) => name !== 'a') || odd.length > 0 || openLeft(markup);
    });
    expect(wrong).toEqual([]);
    promise('S2', 'A naughty string is drawn as words, no element comes of it', strings.length);
  });

  it('in a sentence of ours: as it is, nothing in it is filled in', () => {
    const said = (name: string) => speech.t('conversation.file.save', { name });
    const [before = '', after = ''] = said('\u0001').split('\u0001');
    expect(strings.filter((text) => said(text) !== `${before}${text}${after}`)).toEqual([]);
    promise('S2', 'A naughty string in a sentence stays what it is', strings.length);
  });
});
