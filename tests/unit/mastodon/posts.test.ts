import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageUpsert } from '@shared/channels/events';
import { Status } from '../../../electron/connectors/mastodon/api/schema';
import { besides } from '../../../electron/connectors/mastodon/api/links';
import { messageEvent } from '../../../electron/connectors/mastodon/posts/message';
import { standingsOf } from '../../../electron/connectors/mastodon/posts/place';
import { textOf } from '../../../electron/connectors/mastodon/posts/text';
import { handlesFor, visibilityOf, withHandles } from '../../../electron/connectors/mastodon/send/answered';
import { readNews } from '../../../electron/connectors/mastodon/sync/news';
import { accountOf, htmlOf, type Person, type Post, statusOf } from '../../support/mastodon/entities';
import { us } from '../../support/mastodon/world';

const karla: Person = { id: '7', acct: 'karla@social.example', username: 'karla', name: 'Karla' };
const otto: Person = { id: '8', acct: 'otto', username: 'otto', name: 'Otto' };
const me = { id: us.id, domain: 'rad.example', handle: 'radhaus@rad.example', name: 'Radhaus', now: 2_000 };
let made = 0;

const post = (author: Person, text: string, more: Partial<Post> = {}) =>
  Status.parse(
    statusOf(
      {
        ...{
          id: `${++made}`,
          author,
          text,
          at: made,
          editedAt: null,
          inReplyTo: null,
          visibility: 'public',
          warning: '',
        },
        ...{ mentions: [us], media: [], favourited: false, ...more },
      },
      [],
      undefined,
    ),
  );

describe('the words of a post', () => {
  it.each([
    ['@radhaus Habt ihr auf?', 'Habt ihr auf?'],
    ['@radhaus @otto Habt ihr auf?', '@otto Habt ihr auf?'],
    ['Hallo @radhaus, habt ihr auf?', 'Hallo @radhaus, habt ihr auf?'],
    ['@radhaus', '@radhaus'],
    ['Eins\nZwei & <drei>', 'Eins\nZwei & <drei>'],
  ])('%j are %j', (written, said) => {
    expect(textOf(post(karla, written, { mentions: [us, otto] }), new Set([us.id]))).toBe(said);
  });

  it('show an address whole, however it is cut for the eye', () => {
    const content =
      '<p><a href="https://rad.example/a/b"><span class="invisible">https://</span><span class="ellipsis">rad.example/a</span><span class="invisible">/b</span></a></p>';
    expect(textOf({ ...post(karla, ''), content }, new Set())).toBe('https://rad.example/a/b');
  });

  it('never throw, and what they become is sound, whatever a server writes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ unit: 'binary' }), (content, warning, name) => {
        const status = { ...post({ ...karla, name }, ''), content, spoiler_text: warning };
        const around = { thread: 'mention/1', customer: null, heads: new Map() };
        expect(MessageUpsert.safeParse(messageEvent(status, me, around)).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('where a post stands', () => {
  it('is with the first one that is ours or for us, strangers above it go along as what they are', () => {
    const stranger = post(otto, 'Wer kennt ein Radhaus?', { mentions: [] });
    const first = post(karla, '@radhaus Ihr?', { mentions: [us, otto] });
    const own = post(us, '@karla@social.example Ja!', { mentions: [karla] });
    const last = post(karla, '@radhaus Wann?');
    const stands = standingsOf(last, [stranger, first, own], me);
    expect(new Set(stands.map(({ placed }) => placed.thread))).toEqual(new Set([`mention/${first.id}`]));
    expect(stands.map(({ above }) => above)).toEqual([true, false, false, false]);
    expect(new Set(stands.map(({ placed }) => placed.customer?.id))).toEqual(new Set(['karla@social.example']));
  });

  it('is a talk of its own where it is for the mentioned alone', () => {
    const open = post(karla, '@radhaus Habt ihr auf?');
    const hidden = post(karla, '@radhaus Meine Adresse …', { visibility: 'direct' });
    const [only, ...more] = standingsOf(hidden, [open], me);
    expect(more).toEqual([]);
    expect(only?.placed).toMatchObject({ thread: `direct/${hidden.id}`, profile: 'direct' });
  });

  it('is nowhere for what we wrote to nobody', () => {
    const news = post(us, 'Samstag ist Sommerfest', { mentions: [] });
    expect(standingsOf(news, [], me)).toEqual([]);
    expect(standingsOf(post(us, 'Mit Musik!', { mentions: [] }), [news], me)).toEqual([]);
  });

  it('does not hang on what strangers wrote above, or on how much of it is known', () => {
    fc.assert(
      fc.property(fc.nat(8), (count) => {
        const strangers = Array.from({ length: count }, () => post(otto, 'x', { mentions: [] }));
        const first = post(karla, '@radhaus Ihr?');
        const last = post(karla, '@radhaus Und?');
        expect(standingsOf(last, [...strangers, first], me).at(-1)?.placed.thread).toBe(`mention/${first.id}`);
      }),
    );
  });
});

describe('an answer', () => {
  const reaches = ['public', 'unlisted', 'private', 'direct'] as const;

  it('never reaches further than what it answers, nor out of its conversation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reaches), fc.constantFrom('mention', 'direct'), (answered, profile) => {
        const reach = visibilityOf({ profile }, answered);
        expect(reaches.indexOf(reach)).toBeGreaterThanOrEqual(reaches.indexOf(answered));
        if (profile === 'direct') expect(reach).toBe('direct');
        else expect(reach).toBe(answered);
      }),
    );
  });

  it('names whom it goes to, once, and nobody else', () => {
    const asked = post(karla, '@radhaus @otto Wann?', { mentions: [us, otto] });
    expect(handlesFor(asked, us.id)).toEqual(['karla@social.example']);
    expect(handlesFor(post(us, 'x', { mentions: [otto] }), us.id)).toEqual(['otto']);
    expect(withHandles('Ja', ['karla@social.example'])).toBe('@karla@social.example Ja');
    expect(withHandles('Ja, @Karla@social.example.', ['karla@social.example'])).toBe('Ja, @Karla@social.example.');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = withHandles(text, ['karla@social.example']);
        expect(withHandles(once, ['karla@social.example'])).toBe(once);
        expect(once.endsWith(text)).toBe(true);
      }),
    );
  });
});

describe('what a server tells', () => {
  it('is kept as it came where it cannot be read, and holds up no other', () => {
    const good = {
      id: '1',
      type: 'mention',
      account: accountOf(karla),
      status: statusOf({ ...postOf('a'), id: '5' }, [], undefined),
    };
    const strange = { ...good, id: '2', status: { ...good.status, content: 7 } };
    const unasked = { id: '3', type: 'collection_update', account: accountOf(karla), status: null };
    const grown = { ...good, id: '4', status: { ...good.status, visibility: 'circle', new_field: {} } };
    const news = readNews('notifications', [strange, good, unasked, grown, 'words', null], 'rad.example');
    expect(news.posts.map(({ visibility }) => visibility)).toEqual(['public', 'private']);
    expect(news.unread.map(({ key }) => key)).toEqual([
      'notifications/2',
      'notifications/unknown',
      'notifications/unknown',
    ]);
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue()), (items) => void readNews('notifications', items, 'rad.example')));
    fc.assert(fc.property(fc.array(fc.jsonValue()), (items) => void readNews('conversations', items, 'rad.example')));
  });

  it('leads to pages by their ids alone, wherever its links point', () => {
    const link = '<https://evil.example/x?max_id=12>; rel="next", <https://rad.example/?min_id=99>; rel="prev"';
    expect(besides(new Headers({ link }))).toEqual({ older: '12', newer: '99' });
    expect(besides(new Headers({ link: '<?max_id=../../x>; rel="next"' }))).toEqual({ older: null, newer: null });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (words) => void besides(new Headers({ link: words }))),
    );
  });
});

function postOf(text: string): Post {
  return {
    ...{ id: '1', author: karla, text, at: 1, editedAt: null, inReplyTo: null, visibility: 'public', warning: '' },
    ...{ mentions: [us], media: [], favourited: false },
  };
}

it('writes as Mastodon does', () => {
  expect(htmlOf('@karla@social.example Ja', [karla])).toContain('@<span>karla</span>');
});
