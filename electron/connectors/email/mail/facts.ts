import type { MailFacts } from '@shared/domain/mailFacts';
import { isMailAddress } from '@shared/logic/text/address';
import type { ParsedMail } from '../parse/parsedMail';
import { authenticationOf } from './authentication';
import { noReplyOf, returnPathOf } from './noReply';
import type { Ourselves } from './people';

/**
 * What only a mail says of itself, for the desk.
 * @param byForm its author is who Reply-To names: then answers go to no surprising place
 */
export function factsOf(mail: ParsedMail, us: Ourselves, byForm: boolean): MailFacts {
  const { claims, from, replyTo, unsubscribe, invitation, unreadable, signals } = mail;
  const elsewhere = byForm || replyTo.some(({ address }) => address === from?.address) ? null : (replyTo[0] ?? null);
  return {
    authentication: authenticationOf(claims, us.hosts),
    replyTo: elsewhere,
    passedOnBy: byForm ? (from?.address ?? null) : null,
    list: listOf(signals['list-post']),
    unsubscribe,
    invitation,
    returnPath: returnPathOf(mail),
    noReply: noReplyOf(mail, us, byForm),
    unreadable,
  };
}

/** The address of a mailing list; null where nobody may write to it, or there is none. */
function listOf(post: string | undefined): string | null {
  const address = /<mailto:([^<>?]+)/iu.exec(post ?? '')?.[1]?.trim() ?? '';
  return isMailAddress(address) && address.length <= 320 ? address.toLowerCase() : null;
}
