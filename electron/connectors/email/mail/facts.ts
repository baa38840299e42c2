import type { MailFacts } from '@shared/domain/mailFacts';
import type { ParsedMail } from '../parse/parsedMail';
import { authenticationOf } from './authentication';
import type { Ourselves } from './people';

/**
 * What only a mail says of itself, for the desk.
 * @param byForm its author is who Reply-To names: then answers go to no surprising place
 */
export function factsOf(mail: ParsedMail, us: Ourselves, byForm: boolean): MailFacts {
  const { claims, from, replyTo, unsubscribe, invitation, unreadable } = mail;
  const elsewhere = byForm || replyTo.some(({ address }) => address === from?.address) ? null : (replyTo[0] ?? null);
  return {
    authentication: authenticationOf(claims, us.hosts),
    replyTo: elsewhere,
    unsubscribe,
    invitation,
    unreadable,
  };
}
