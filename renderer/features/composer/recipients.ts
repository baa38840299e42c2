import type { Capabilities } from '@shared/channels/capabilities';
import type { Account } from '@shared/domain/account';
import { isMailAddress } from '@shared/logic/text/address';
import { typedNumber } from '@shared/logic/text/phoneNumber';
import type { Sentence } from './limits';

/** How a channel names people: by mail address, by telephone number, or by ids of its own. */
export type Recipients = 'mail' | 'phone' | 'other';

export function recipientsOf({ subject, firstContact }: Pick<Capabilities, 'subject' | 'firstContact'>): Recipients {
  return subject ? 'mail' : (firstContact?.to ?? 'other');
}

/**
 * A number as E.164; what is none stays as it was typed.
 * @param account one typed without its country is in that of the account's own
 */
export function tidyNumber(typed: string, account: Pick<Account, 'address'> | undefined): string {
  return typedNumber(typed, account ? typedNumber(account.address, null) : null) ?? typed;
}

/** What is wrong with whom a message is to go to; null where nothing is. */
export function wrongRecipient(
  to: readonly string[],
  how: Recipients,
  account?: Pick<Account, 'address'>,
): Sentence | null {
  if (how === 'other') return null;
  if (how === 'phone' && to.length > 1) return { key: 'composer.oneNumber' };
  const isRight = how === 'mail' ? isMailAddress : (one: string) => tidyNumber(one, account).startsWith('+');
  const address = to.find((one) => !isRight(one));
  if (address === undefined) return null;
  return { key: how === 'mail' ? 'composer.badAddress' : 'composer.badNumber', facts: { address } };
}
