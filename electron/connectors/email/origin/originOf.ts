import type { Participant } from '@shared/channels/events';
import { phoneScope } from '@shared/domain/customer';
import type { ChannelKind } from '@shared/domain/ids';
import type { MailFacts } from '@shared/domain/mailFacts';
import { domainOf } from '@shared/logic/text/address';
import { faxChannel, phoneChannel } from '../../phone/channels';
import { mailProfile, noticeProfile, reviewProfile } from '../capabilities';
import { isNoReply } from '../mail/addresses';
import type { Sides } from '../mail/people';
import type { ParsedMail } from '../parse/parsedMail';
import { pageOf } from './pageOf';
import { reviewerOf } from './reviewerOf';
import { marketplaces, reviews, telephoneServices } from './services';
import { type TelephoneMail, telephoneNumberOf } from './telephoneNumberOf';

/**
 * Where a mail really comes from: its channel, what may be done there, and the page it leads to. `customer`: who takes
 * the sender's place; null: the mail's own customer stays.
 */
export type Origin = { channel: ChannelKind; profile: string; webUrl: string | null; customer: Participant | null };

/**
 * Tells the mails of a marketplace, of reviews, of faxes and of voicemail from other mail; null: it is plain mail.
 * @param authentication what the account's own server found out about the sender: a mail that claims to come from a
 *   service and fails is plain mail, and one whose number or reviewer takes the sender's place has to pass
 */
export function originOf(
  mail: ParsedMail,
  { direction, author, customer, byForm }: Sides,
  authentication: MailFacts['authentication'],
): Origin | null {
  if (direction === 'out') return marketplaceOf(customer.address, mail);
  const sender = mail.from?.address ?? author.address;
  if (authentication?.dmarc === 'fail') return null;
  if (byForm || !isNoReply(sender)) {
    const found = marketplaceOf(sender, mail) ?? (byForm ? marketplaceOf(customer.address, mail) : null);
    if (found) return found;
  }
  if (authentication?.dmarc !== 'pass' && authentication?.dkim !== 'pass') return null;
  return reviewOf(sender, mail) ?? telephoneOf(sender, mail);
}

function marketplaceOf(address: string, mail: ParsedMail): Origin | null {
  const service = marketplaces.find(({ sender }) => sender.test(domainOf(address)));
  if (!service) return null;
  return { channel: service.info.kind, profile: mailProfile, webUrl: pageOf(mail, service.site), customer: null };
}

/** Names are no proof of who somebody is: every review is a customer of its own until a person joins them. */
function reviewOf(sender: string, mail: ParsedMail): Origin | null {
  const name = reviews.sender.test(domainOf(sender)) ? reviewerOf(mail.subject ?? '') : null;
  if (name === null) return null;
  const customer = { scope: 'googlereview', id: mail.identity.fingerprint, name, language: null };
  return { channel: reviews.info.kind, profile: reviewProfile, webUrl: pageOf(mail, reviews.site), customer };
}

/** Faxes and voicemail that a telephone service sends, each of the number it came from. */
function telephoneOf(sender: string, mail: ParsedMail): Origin | null {
  if (!telephoneServices.test(domainOf(sender))) return null;
  const of = (kind: TelephoneMail, channel: ChannelKind, scope: string): Origin | null => {
    const number = telephoneNumberOf(kind, mail);
    const customer = { scope, id: number ?? '', name: number ?? '', language: null };
    return number === null ? null : { channel, profile: noticeProfile, webUrl: null, customer };
  };
  return of('fax', faxChannel.kind, 'fax') ?? of('voicemail', phoneChannel.kind, phoneScope);
}
