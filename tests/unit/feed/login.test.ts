import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/accounts/clock';
import type { LoginContext } from '../../../electron/connectors/connector';
import { createFeedConnector } from '../../../electron/connectors/feed/connector';
import { type FeedServer, startFeed } from '../../support/feed/feedServer';

let feed: FeedServer;
beforeEach(async () => {
  feed = await startFeed();
});
afterEach(() => feed.close());

const context = (more: Partial<LoginContext> = {}): LoginContext => ({
  account: null,
  localOnly: true,
  language: 'de',
  signal: new AbortController().signal,
  clock: systemClock,
  http: fetch,
  log: { info: () => undefined, warn: () => undefined },
  keep: () => undefined,
  taken: () => Promise.resolve(false),
  setting: () => Promise.resolve(null),
  setSetting: () => Promise.resolve(),
  kindSecret: () => Promise.resolve(null),
  setKindSecret: () => Promise.resolve(),
  ...more,
});
const login = (answers: Record<string, string>, more?: Partial<LoginContext>) =>
  createFeedConnector().login(answers, context(more));

describe('connecting a feed', () => {
  it('asks for its address, reads it once, and takes its title for the name', async () => {
    expect(await login({})).toMatchObject({ kind: 'ask', id: 'feed.url', error: null });
    expect(await login({ url: feed.url })).toMatchObject({
      kind: 'done',
      name: 'Radforum',
      address: feed.url,
      config: { url: feed.url },
    });
  });

  it('follows where it moved to for good, and asks which, where a page names several', async () => {
    feed.answer = ({ url }, response) => {
      const at = new URL('/new', feed.url).href;
      if (url === '/feed') response.writeHead(301, { location: '/new' }).end();
      else if (url === '/new') {
        feed.answer = null;
        response.writeHead(302, { location: '/feed' }).end();
      } else response.end(`<link rel=alternate type="application/atom+xml" title="Neu" href="${at}">`);
    };
    const page = new URL('/page', feed.url).href;
    const asked = await login({ url: page });
    expect(asked).toMatchObject({ kind: 'ask', id: 'feed.choice' });
    const choices = asked.kind === 'ask' ? (asked.fields[0]?.choices ?? []) : [];
    expect(choices).toMatchObject([{ value: new URL('/new', feed.url).href, literal: true }]);
    expect(await login({ url: page, choice: feed.url })).toMatchObject({
      kind: 'done',
      config: { url: new URL('/new', feed.url).href },
    });
  });

  it.each([
    ['no address', 'http://', 'feed.address'],
    ['not on this computer, on a runtime that may not leave it', 'example.org/feed', 'runtime.unsupported'],
  ])('refuses %s', async (_, url, code) => {
    expect(await login({ url })).toMatchObject({ kind: 'ask', error: { code }, errorAt: 'url' });
  });

  it('says what is wrong with an address, and that it is there already', async () => {
    feed.answer = (_, response) => response.end('<p>Hallo</p>');
    expect(await login({ url: feed.url })).toMatchObject({ error: { code: 'feed.none' } });
    feed.answer = (_, response) => response.writeHead(404).end();
    expect(await login({ url: feed.url })).toMatchObject({ error: { code: 'feed.gone' } });
    feed.answer = (_, response) => response.writeHead(302, { location: feed.url }).end();
    expect(await login({ url: feed.url })).toMatchObject({ error: { code: 'protocol.drift' } });
    feed.answer = null;
    const taken = { taken: () => Promise.resolve(true) };
    expect(await login({ url: feed.url }, taken)).toMatchObject({ error: { code: 'account.exists' } });
    await feed.turn(false);
    expect(await login({ url: feed.url })).toMatchObject({
      error: { code: expect.stringMatching(/^network/u) as string },
    });
  });
});
