import { stoppedStatus } from '@shared/channels/status';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { createFeedConnector } from '../../../electron/connectors/feed/connector';
import { manualClock } from '../../support/connectors/manualClock';
import { type Entry, startFeed } from '../../support/feed/feedServer';
import type { Harness } from './harness';

let made = 0;

/** The feed connector with a feed on this computer. Its clock runs a quarter of an hour at a time: so often a feed is asked. */
export async function feedHarness(): Promise<Harness> {
  const clock = manualClock(1_760_000_000_000, 10);
  const feed = await startFeed();
  const account = {
    id: AccountId.parse(`feed-${++made}`),
    connector: 'feed',
    channel: ChannelKind.parse('feed'),
    name: 'Radforum',
    address: feed.url,
    practice: false,
    config: { url: feed.url },
    status: stoppedStatus,
    profiles: {},
    syncedAt: null,
    createdAt: clock.now(),
  };
  const add = (more: Partial<Entry> = {}): { text: string } => {
    const number = feed.entries.length + 1;
    const entry: Entry = {
      id: `urn:entry:${number}`,
      title: `Beitrag ${number}`,
      link: `https://forum.example/thread/${number}#post-1`,
      html: `<p>Wer hat Rat, Nummer ${number}?</p>`,
      author: `Nutzerin ${number}`,
      at: clock.now() - 1_000,
      ...more,
    };
    feed.entries.unshift(entry);
    return { text: `${entry.title}\n\nWer hat Rat, Nummer ${number}?` };
  };
  const history = Array.from({ length: 3 }, () => add().text);
  return {
    connector: createFeedConnector(),
    account,
    clock,
    http: fetch,
    secret: () => Promise.resolve(null),
    // Each look is a quarter of an hour apart; a test has two minutes of its own.
    pass: (ms) => clock.advance(ms * 60),
    realPatience: 10_000,
    close: () => feed.close(),
    server: {
      history,
      deliver: () => Promise.resolve(add()),
      deliverMalformed: async () => {
        const before = feed.statuses.length;
        feed.answer = (_, response) => response.end('<html><p>Wartungsarbeiten</p></html>');
        for (let waited = 0; feed.statuses.length === before && waited < 200; waited++) await clock.advance(30_000);
        feed.answer = null;
      },
      break: async (fault) => {
        if (fault === 'offline') return feed.turn(false);
        feed.answer = (_, response) =>
          fault === 'rate'
            ? void response.writeHead(429, { 'retry-after': '120' }).end()
            : void response.writeHead(401).end();
      },
      mend: async () => {
        if (feed.answer) feed.answer = null;
        else await feed.turn(true);
      },
      sent: () => Promise.resolve([]),
    },
  };
}
