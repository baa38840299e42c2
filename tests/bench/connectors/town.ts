import { missingPart, startNetwork } from '../../support/bluesky/startNetwork';
import { startProsody } from '../../support/xmpp/prosody';
import { customerOf, mastodonSource, telegramSource, twilioSource, xmppSource } from '../../support/sources/chats';
import { mailSources } from '../../support/sources/mail';
import { blueskySource, feedSource } from '../../support/sources/posts';
import type { Source } from '../../support/sources/source';

/** Every server of the bench; a share says how many of the waiting messages a source has. */
export type Town = {
  sources: readonly Source[];
  shares: ReadonlyMap<string, number>;
  ca: string;
  stop(): Promise<void>;
};

const [first, second] = ['shopone', 'shoptwo'] as const;

/** Twelve accounts on eight kinds of channel; Bluesky's are left out, and that is said, where its network is not installed. */
export async function startTown(): Promise<Town> {
  const prosody = await startProsody([first, second].flatMap((shop) => [shop, customerOf(shop)]));
  const lacks = missingPart();
  if (lacks !== null) console.error(`connectors: Bluesky left out, it needs ${lacks}`);
  const network = lacks === null ? await startNetwork() : null;
  const sources = [
    ...(await mailSources(['email-1', 'email-2'])),
    ...[await telegramSource('telegram-1'), await telegramSource('telegram-2')],
    ...[await mastodonSource('mastodon-1'), await mastodonSource('mastodon-2')],
    ...[await twilioSource('sms-1', 'sms'), await twilioSource('whatsapp-1', 'whatsapp')],
    ...[await xmppSource('xmpp-1', first, prosody), await xmppSource('xmpp-2', second, prosody)],
    await feedSource('feed-1'),
    network ? await blueskySource('bluesky-1', network) : await feedSource('feed-2'),
  ];
  const shares = new Map([
    ...([
      ['email-1', 0.2],
      ['email-2', 0.1],
      ['telegram-1', 0.15],
      ['telegram-2', 0.05],
    ] as const),
    ...([
      ['mastodon-1', 0.1],
      ['mastodon-2', 0.05],
      ['sms-1', 0.1],
      ['whatsapp-1', 0.09],
    ] as const),
    ...([
      ['xmpp-1', 0.06],
      ['xmpp-2', 0.04],
      ['feed-1', 0.04],
      ['bluesky-1', 0.02],
      ['feed-2', 0.02],
    ] as const),
  ]);
  return {
    ...{ sources, shares, ca: prosody.ca },
    async stop() {
      await Promise.all(sources.map((source) => source.stop()));
      await network?.stop();
      await prosody.stop();
    },
  };
}
