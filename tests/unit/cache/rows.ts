import type { Conversation, ConversationState } from '@shared/domain/conversation';
import { AccountId, ChannelKind, ConversationId } from '@shared/domain/ids';

/** A conversation row; `at` in UTC ms. */
export function row(id: string, at: number, state: ConversationState = 'open', part: Partial<Conversation> = {}) {
  const made: Conversation = {
    id: ConversationId.parse(id),
    accountId: AccountId.parse('acc'),
    channel: ChannelKind.parse('email'),
    profile: 'mail',
    visibility: 'private',
    customerId: null,
    customerName: id,
    subject: null,
    snippet: '',
    snippetFile: null,
    state,
    snooze: null,
    woken: null,
    unread: 0,
    starred: false,
    pinned: false,
    muted: false,
    tags: [],
    messageCount: 1,
    noteCount: 0,
    attachmentCount: 0,
    lastMessageAt: at,
    lastDirection: 'in',
    lastOutAt: 0,
    lastCustomerAt: at,
    waitingSince: at,
    settledAt: 0,
    madeAt: at,
    goalAt: null,
    windowEndsAt: null,
    deadlineAt: null,
    hasDraft: false,
    outboxCount: 0,
    linkedTo: null,
    createdAt: at,
    ...part,
  };
  return made;
}
