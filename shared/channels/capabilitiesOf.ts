import type { Account } from '../domain/account';
import type { Conversation } from '../domain/conversation';
import type { Capabilities } from './capabilities';

/** What may be done in a conversation; null while its account or profile is not known. */
export function capabilitiesOf(
  accounts: readonly Account[],
  conversation: Pick<Conversation, 'accountId' | 'profile'>,
): Capabilities | null {
  return accounts.find(({ id }) => id === conversation.accountId)?.profiles[conversation.profile] ?? null;
}
