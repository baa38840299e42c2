import { setTimeout as sleep } from 'node:timers/promises';
import { createBlueskyConnector } from '../../../electron/connectors/bluesky/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { blueskyAccount } from './blueskyAccount';
import { faultyWay } from './faults';
import { createPerson, mentionOf, type Person, type Ref, shown, told } from './people';
import type { Network } from './startNetwork';

let texts = 0;

/** Somebody who writes to every shop: accounts cost time. */
const customers = new Map<string, Promise<Person>>();

/** The Bluesky connector over the network in a box; each has a shop of its own. */
export async function blueskyHarness(network: Network): Promise<Harness> {
  const { pds } = network;
  const clock = manualClock(Date.now(), 10);
  const way = faultyWay(clock);
  const known = customers.get(pds) ?? createPerson(network, 'karla');
  customers.set(pds, known);
  const [karla, shop] = await Promise.all([known, createPerson(network, 'radhaus')]);
  const password = await shop.appPassword('Tresen', true);
  const secrets = new Map([['appPassword', password]]);
  const account = blueskyAccount(pds, shop);

  const announcement = await shop.post(`Ab heute wieder Lastenräder ${++texts}`);
  // Who answers before the network knows a post is not told to its author.
  await shown(pds, karla.token, announcement.uri);
  const write = async (): Promise<{ text: string; ref: Ref }> => {
    const text = `Frage zum Lastenrad ${++texts}`;
    return { text, ref: await karla.reply(text, announcement) };
  };
  const first = await write();
  const answer = `Ja, gern ${++texts}`;
  await shop.reply(answer, first.ref, announcement);
  const { text: mention, facets } = mentionOf(shop);
  const cry = `${mention}hat jemand Erfahrung? ${++texts}`;
  const last = await karla.post(cry, { facets });
  const before = new Set((await shop.posts()).map(({ uri }) => uri));
  await Promise.all([told(pds, shop.token, first.ref.uri), told(pds, shop.token, last.uri)]);

  return {
    connector: createBlueskyConnector(),
    account,
    clock,
    http: way.http,
    secret: (name) => Promise.resolve(secrets.get(name) ?? null),
    // Whatever is on its way has arrived before time goes on; each look is most of a minute apart.
    async pass(ms) {
      for (let waited = 0; way.open() > 0 && waited < 2_000; waited += 2) await sleep(2);
      await clock.advance(ms * 20);
    },
    realPatience: 20_000,
    close: () => Promise.resolve(),
    server: {
      history: [first.text, answer, cry],
      async deliver() {
        const { text } = await write();
        return { text };
      },
      async deliverMalformed() {
        const slipped = way.slipIn('listNotifications', 'notifications', {
          ...{ uri: 'at://nowhere/app.bsky.feed.post/1', reason: 7, record: 'none' },
        });
        for (let over = false; !over;) {
          over = await Promise.race([slipped.then(() => true), clock.advance(30_000).then(() => false)]);
        }
      },
      break: async (fault) => way.set(fault),
      mend: async () => way.set(null),
      async sent() {
        const posts = (await shop.posts()).filter(({ uri }) => !before.has(uri));
        const inOrder = posts.map(({ value }) => value as { text: string; createdAt: string });
        inOrder.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
        return inOrder.map(({ text }) => ({ attemptKey: null, text, files: [] }));
      },
    },
  };
}
