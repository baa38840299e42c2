import { setTimeout as sleep } from 'node:timers/promises';
import { createBlueskyConnector } from '../../../electron/connectors/bluesky/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { blueskyAccount } from './blueskyAccount';
import { faultyWay } from './faults';
import { createPerson, mentionOf, type Person, type Ref, shown, told } from './people';
import type { Network } from './startNetwork';

let texts = 0;

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(300).keys()]);

/** A post as the server has it. */
type Sent = { text: string; createdAt: string; embed?: { images?: { image: { ref: { $link: string } } }[] } };

/** Somebody who writes to every shop: accounts cost time. */
const customers = new Map<string, Promise<Person>>();

/** The Bluesky connector over the network in a box; each has a shop of its own. */
export async function blueskyHarness(network: Network): Promise<Harness> {
  const { pds, plc } = network;
  const places = { directory: plc, wellKnown: () => plc, txt: () => Promise.resolve([]), resolver: pds };
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
    connector: createBlueskyConnector(places),
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
      async deliverFile() {
        const file = await karla.upload(picture, 'image/png');
        const embed = { $type: 'app.bsky.embed.images', images: [{ image: file, alt: 'Ein Rad ohne Sattel' }] };
        const text = `Bild vom Lastenrad ${++texts}`;
        await karla.reply(text, announcement, announcement, { embed });
        return { text, file: picture };
      },
      async deliverRemoval() {
        const { text, ref } = await write();
        await told(pds, shop.token, ref.uri);
        // It is deleted when it was read.
        void clock.sleep(120_000, new AbortController().signal).then(() => karla.remove(ref.uri));
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
        const inOrder = posts.map(({ value }) => value as Sent);
        inOrder.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
        return Promise.all(
          inOrder.map(async ({ text, embed }) => {
            const files = (embed?.images ?? []).map(({ image }) => shop.blob(image.ref.$link));
            return { attemptKey: null, text, files: await Promise.all(files) };
          }),
        );
      },
    },
  };
}
