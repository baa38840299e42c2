import type { ChannelInfo } from '@shared/channels/channelInfo';
import { ChannelKind } from '@shared/domain/ids';
import { faxChannel, phoneChannel } from '../../phone/channels';

/** A service that speaks by mail and is a channel of its own for who works with it. */
export type Service = {
  info: ChannelInfo;
  /** Domains its mails about people come from; nothing else of that company is meant. */
  sender: RegExp;
  /** Hosts of its own site. */
  site: RegExp;
};

const info = (kind: string, mark: string, hue: number): ChannelInfo => ({
  kind: ChannelKind.parse(kind),
  name: `channels.${kind}`,
  mark,
  hue,
});

/**
 * Marketplaces that give every buyer or guest an address of their own: what is written there is passed on. Known from
 * mails of theirs; none of them publishes a description.
 */
export const marketplaces: readonly Service[] = [
  {
    info: info('kleinanzeigen', 'marketplace', 95),
    sender: /^(?:mail\.)?(?:ebay-)?kleinanzeigen\.de$/u,
    site: /^(?:www\.)?(?:ebay-)?kleinanzeigen\.de$/u,
  },
  {
    info: info('ebay', 'marketplace', 225),
    sender: /^members\.ebay\.(?:com|[a-z]{2}|co\.uk|com\.au)$/u,
    site: /^(?:[a-z]+\.)?ebay\.(?:com|[a-z]{2}|co\.uk|com\.au)$/u,
  },
  {
    info: info('amazon', 'marketplace', 35),
    sender: /^marketplace\.amazon\.(?:com|[a-z]{2}|co\.uk|co\.jp|com\.(?:au|be|br|mx|tr))$/u,
    site: /^sellercentral(?:-europe)?\.amazon\.(?:com|[a-z]{2}|co\.uk)$/u,
  },
  {
    info: info('booking', 'marketplace', 215),
    sender: /^(?:guest|property)\.booking\.com$/u,
    site: /^admin\.booking\.com$/u,
  },
  {
    info: info('mobilede', 'marketplace', 15),
    sender: /^(?:[a-z-]+\.)?mobile\.de$/u,
    site: /^(?:[a-z-]+\.)?mobile\.de$/u,
  },
];

/** What Google tells an owner about a review; the answer is written on its page. */
export const reviews: Service = {
  info: info('googlereviews', 'review', 45),
  sender: /^google\.com$/u,
  site: /^(?:(?:business|www|notifications|search|maps)\.google\.com|c\.gle)$/u,
};

/**
 * Whose mails may name a telephone number as their sender, which hides who really sent them. None of these gives
 * mailboxes to strangers.
 */
export const telephoneServices =
  /(?:^|\.)(?:sipgate\.(?:de|com)|placetel\.de|easybell\.de|simple-fax\.de|nfon\.com|fonial\.de|efax\.com|interfax\.net)$/u;

/** Every channel that mails may be of, besides e-mail. */
export const mailOrigins: readonly ChannelInfo[] = [
  ...marketplaces.map((one) => one.info),
  reviews.info,
  faxChannel,
  phoneChannel,
];
