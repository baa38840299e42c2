import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { createMastodonConnector } from '../../../electron/connectors/mastodon/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import { mastodonAccount } from './mastodonAccount';
import { startMastodon } from './startMastodon';
import { us } from './world';

const karla = { id: '110000000000000077', acct: 'karla@social.example', username: 'karla', name: 'Karla Kunz' };

/** The Mastodon connector over the double, in public or by private mentions. */
export async function mastodonHarness(visibility: 'public' | 'direct'): Promise<Harness> {
  const clock = manualClock();
  const double = await startMastodon(clock);
  const { world } = double;
  const calls = countCalls(fetch);
  const connector = createMastodonConnector();
  const profile = visibility === 'direct' ? 'direct' : 'mention';
  let texts = 0;
  const write = (text = `Neue Frage ${++texts}`, more: object = {}) =>
    world.mention(karla, `@radhaus ${text}`, { visibility, ...more });

  const history = Array.from({ length: 42 }, (_, index) => `Wartender Beitrag ${index}`);
  history.forEach((text, index) => {
    const asked = index === 3 ? [...world.posts.values()].at(-1) : null;
    if (!asked) return void write(text);
    const answer = { text: `@karla@social.example ${text}`, inReplyTo: asked.id, mentions: [karla] };
    world.add({ author: us, visibility, warning: '', media: [], ...answer });
  });

  /** Whatever is on its way has arrived before time goes on; streams stay open. */
  const settle = async (): Promise<void> => {
    const until = performance.now() + 1_000;
    await clock.settle();
    while (calls.open() > 0 && performance.now() < until) await sleep(1);
    for (let turns = 0; turns < 5; turns++) await turn();
    await clock.settle();
  };

  return {
    connector: {
      ...connector,
      capabilities: (one, conversation) =>
        connector.capabilities(one, conversation ?? { profile, channel: one.channel }),
    },
    account: mastodonAccount(double.root),
    clock,
    http: (...call) => (String(call[0]).includes('/streaming/') ? fetch(...call) : calls.http(...call)),
    secret: (name) => Promise.resolve(name === 'accessToken' ? double.token : null),
    async pass(ms) {
      await settle();
      await clock.advance(ms);
      await settle();
    },
    realPatience: 10_000,
    async close() {
      await double.stop();
      if (double.violations.length > 0) throw new Error(`not as described: ${double.violations.join('\n')}`);
    },
    server: {
      history,
      deliver: () => Promise.resolve(write()).then(({ text }) => ({ text: text.replace('@radhaus ', '') })),
      async deliverFile() {
        const data = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const { id } = world.keepFile(data, 'image/jpeg', 'Ein Rad ohne Speichen');
        const { text } = write(undefined, { media: [id] });
        return { text: text.replace('@radhaus ', ''), file: data };
      },
      async deliverEdit() {
        const { id, text } = write();
        await settle();
        world.edit(id, `${text}, verbessert`);
        const said = text.replace('@radhaus ', '');
        return { text: said, edited: `${said}, verbessert` };
      },
      async deliverRemoval() {
        const { id, text } = write();
        await sleep(50);
        await settle();
        world.remove(id);
        return { text: text.replace('@radhaus ', '') };
      },
      async deliverMalformed() {
        world.notify('mention', karla, null, { malformed: true, id: 17, type: 'mention', account: 'Karla' });
      },
      break: async (fault) => double.setFault(fault),
      mend: async () => double.setFault(null),
      sent: async () =>
        world.sent.map(({ key, post }) => ({
          attemptKey: key,
          text: post.text.replace(/^@\S+ /u, ''),
          files: post.media.map((id) => world.fileAt(id).data),
        })),
    },
  };
}
