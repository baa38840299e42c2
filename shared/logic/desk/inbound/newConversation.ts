import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import type { Customer } from '../../../domain/customer';
import { ConversationId, type ChannelKind } from '../../../domain/ids';
import { emptySummary } from '../../conversation/summary';
import type { Session } from '../session';

/** Where a conversation happens and with whom. */
export type Place = {
  channel: ChannelKind;
  profile: string;
  visibility: Conversation['visibility'];
  customer: Pick<Customer, 'id' | 'name'> | null;
};

/** A conversation without messages, open; its id is made here, once and for ever. Not yet written. */
export function newConversation({ env }: Session, account: Account, place: Place): Conversation {
  return {
    id: ConversationId.parse(env.newId()),
    accountId: account.id,
    channel: place.channel,
    profile: place.profile,
    visibility: place.visibility,
    customerId: place.customer?.id ?? null,
    customerName: place.customer?.name ?? '',
    state: 'open',
    snooze: null,
    woken: null,
    unread: 0,
    starred: false,
    pinned: false,
    muted: false,
    tags: [],
    settledAt: 0,
    goalAt: null,
    windowEndsAt: null,
    deadlineAt: null,
    hasDraft: false,
    outboxCount: 0,
    linkedTo: null,
    ...emptySummary,
    madeAt: env.now,
  };
}
