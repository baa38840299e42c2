import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { Connector } from '../../../electron/connectors/connector';
import { scopesFor } from '../../../electron/connectors/x/config';
import { createXConnector } from '../../../electron/connectors/x/connector';
import type { Harness } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { countCalls } from '../telegram/countCalls';
import { startX } from './startX';
import { type Post, us } from './world';
import { xAccount } from './xAccount';

const karla = { id: '1500000000000000077', username: 'karla', name: 'Karla Kunz' };

/** The X connector over the double, in public or by direct messages; the other kind has nothing. */
export async function xHarness(profile: 'post' | 'dm'): Promise<Harness> {
  const clock = manualClock();
  const double = await startX(clock);
  const { world } = double;
  // A scenario asks for news far more often than a shop does.
  double.limits.widen(100);
  const calls = countCalls(fetch);
  const secrets = new Map([['oauthRefreshToken', double.oauth.grant(scopesFor(true))]]);
  const kept = { keepSecret: async (name: string, value: string) => void secrets.set(name, value) };
  const connector = createXConnector();
  const account = xAccount(double, { minutes: 1 });
  let texts = 0;

  const write = (text: string, media?: string[]): void =>
    profile === 'dm'
      ? void world.write(karla, us, text, { ...(media && { media }) })
      : void world.post(karla, `@radhaus ${text}`, { ...(media && { media }) });
  const said = (text: string): string => (profile === 'dm' ? text : `@radhaus ${text}`);
  const history = Array.from({ length: 62 }, (_, index) => `Wartende Frage ${index}`);
  for (const [index, text] of history.entries()) {
    if (index !== 3) write(text);
    else if (profile === 'dm') world.write(us, karla, text);
    else world.post(us, text, { to: [...world.posts.values()][0] as Post });
  }

  const settle = async (): Promise<void> => {
    const until = performance.now() + 1_000;
    await clock.settle();
    while (calls.open() > 0 && performance.now() < until) await sleep(1);
    for (let turns = 0; turns < 5; turns++) await turn();
    await clock.settle();
  };
  const { remove, react, findSent } = connector;
  const withKept: Partial<Connector> = {
    run: (context) => connector.run({ ...context, ...kept }),
    send: (outgoing, key, context) => connector.send(outgoing, key, { ...context, ...kept }),
    ...(findSent && { findSent: (key, outgoing, context) => findSent(key, outgoing, { ...context, ...kept }) }),
    ...(remove && { remove: (id, context) => remove(id, { ...context, ...kept }) }),
    ...(react && { react: (id, emoji, context) => react(id, emoji, { ...context, ...kept }) }),
  };

  return {
    connector: {
      ...connector,
      ...withKept,
      capabilities: (one, conversation) =>
        connector.capabilities(one, conversation ?? { profile, channel: one.channel }),
    },
    account,
    clock,
    http: calls.http,
    secret: (name) => Promise.resolve(secrets.get(name) ?? null),
    async pass(ms) {
      await settle();
      await clock.advance(ms * 10);
      await settle();
    },
    realPatience: 10_000,
    async close() {
      await double.stop();
      if (double.oauth.good() > 1) throw new Error('more than one refresh token is good');
    },
    server: {
      history: history.map((text, index) => (index === 3 ? text : said(text))),
      async deliver() {
        const text = `Neue Frage ${++texts}`;
        write(text);
        return { text: said(text) };
      },
      async deliverFile() {
        const data = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
        const { key } = world.keep(karla, data, 'image/jpeg', 'Ein Rad ohne Speichen');
        const text = `Neues Bild ${++texts}`;
        write(text, [key]);
        return { text: said(text), file: data };
      },
      ...(profile === 'post' && {
        async deliverEdit() {
          const text = `@radhaus Neue Frage ${++texts}`;
          const post = world.post(karla, text);
          await settle();
          await clock.advance(90_000);
          await settle();
          world.edit(post, `${text}, verbessert`);
          return { text, edited: `${text}, verbessert` };
        },
      }),
      async deliverMalformed() {
        const raw = { id: 17, text: { de: 'Hallo' }, sender_id: [] };
        if (profile === 'dm') world.write(karla, us, '', { raw });
        else world.post(karla, '@radhaus', { raw });
      },
      break: async (fault) => double.setFault(fault),
      async mend() {
        double.setFault(null);
        // Whoever was turned out signs in again; otherwise everything is as it was.
        if (double.oauth.good() === 0) secrets.set('oauthRefreshToken', double.oauth.grant(scopesFor(true)));
      },
      sent: async () =>
        world.sent.map((one) => {
          const { text, media } = 'post' in one ? one.post : one.dm;
          const words = 'post' in one ? [...text].slice(one.post.lead).join('') : text;
          const files = media.map((key) => world.media.get(key)?.data ?? new Uint8Array());
          return { attemptKey: null, text: words, files };
        }),
    },
  };
}
