import { stoppedStatus } from '@shared/channels/status';
import { AccountId, ChannelKind } from '@shared/domain/ids';
import { blueskyAccount } from '../bluesky/blueskyAccount';
import { createPerson, mentionOf, told } from '../bluesky/people';
import type { Network } from '../bluesky/startNetwork';
import { startFeed } from '../feed/feedServer';
import { question, type Source } from './source';

/** A feed as a file. */
export async function feedSource(name: string): Promise<Source> {
  const feed = await startFeed();
  return {
    ...{ name, secrets: {}, pollS: 900, stop: feed.close },
    account: {
      ...{ id: AccountId.parse(name), connector: 'feed', channel: ChannelKind.parse('feed'), name: 'Radforum' },
      ...{ address: feed.url, practice: false, config: { url: feed.url }, status: stoppedStatus, profiles: {} },
      ...{ syncedAt: null, createdAt: 1 },
    },
    write(mark, at) {
      const number = feed.entries.length;
      const link = `https://forum.example/thread/${number % 200}#post-${number}`;
      feed.entries.unshift({
        id: `urn:${mark}`,
        title: `${mark} Frage`,
        link,
        html: `<p>${question}</p>`,
        author: 'Ida',
        at,
      });
      return Promise.resolve();
    },
  };
}

/** A shop in the network in a box, mentioned by one customer. */
export async function blueskySource(name: string, network: Network): Promise<Source> {
  const [customer, shop] = await Promise.all([createPerson(network, 'kundin'), createPerson(network, 'shop')]);
  const appPassword = await shop.appPassword('Tresen', true);
  const { text, facets } = mentionOf(shop);
  return {
    ...{ name, secrets: { appPassword }, pollS: 30, stop: () => Promise.resolve() },
    account: { ...blueskyAccount(network.pds, shop), id: AccountId.parse(name) },
    async write(mark) {
      const { uri } = await customer.post(`${text}${mark} ${question}`, { facets });
      await told(network.pds, shop.token, uri);
    },
  };
}
