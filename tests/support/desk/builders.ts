import type { Capabilities } from '@shared/channels/capabilities';
import type { Account } from '@shared/domain/account';
import type { Draft } from '@shared/domain/draft';
import { AccountId, ChannelKind, DraftId, RemoteId, type ConversationId } from '@shared/domain/ids';
import { stoppedStatus } from '@shared/channels/status';
import { nativeThread } from '@shared/channels/thread';
import type { StoredMessage } from '@shared/logic/desk/ingest';

/** A Monday, 10:00 in Berlin. */
export const monday = Date.UTC(2026, 10, 16, 9, 0);

/** Everything a channel may do, unless said otherwise. */
export function capabilities(part: Partial<Capabilities> = {}): Capabilities {
  return {
    visibility: 'private',
    goalClass: 'messenger',
    reply: 'full',
    replyAll: 'unsupported',
    forward: 'unsupported',
    initiate: 'full',
    subject: false,
    text: { max: null, unit: 'utf16', format: 'plain' },
    attachments: { grade: 'full', maxBytes: null, maxCount: null, types: null },
    edit: 'unsupported',
    remove: 'unsupported',
    reactions: 'full',
    readReceipts: 'full',
    typing: 'unsupported',
    replyWindowMs: null,
    undoMs: 3000,
    findSent: 'full',
    ...part,
  };
}

/** A synced account with two profiles: 'chat' (24 h window) and 'mail'. */
export function account(part: Partial<Account> = {}): Account {
  return {
    id: AccountId.parse('acc'),
    connector: 'test',
    channel: ChannelKind.parse('email'),
    name: 'Laden',
    address: 'laden@shop.test',
    practice: false,
    config: {},
    status: stoppedStatus,
    profiles: {
      chat: capabilities({ replyWindowMs: 24 * 3_600_000 }),
      mail: capabilities({ goalClass: 'mail', subject: true, undoMs: 10_000 }),
    },
    syncedAt: 1,
    createdAt: 1,
    ...part,
  };
}

/** A message event; by default a chat message of one customer at `at`. */
export function messageEvent(remote: string, at: number, part: Partial<StoredMessage> = {}): StoredMessage {
  const customer = { scope: 'email', id: 'kunde@example.test', name: 'Kunde', language: null };
  return {
    type: 'message',
    remoteId: RemoteId.parse(remote),
    thread: nativeThread('thread', customer.id),
    channel: ChannelKind.parse('email'),
    profile: 'chat',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: customer,
    customer,
    sentAt: at,
    receivedAt: at,
    subject: null,
    text: `Text ${remote}`,
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
    ...part,
  };
}

/** A draft of a reply. */
export function draft(conversationId: ConversationId | null, part: Partial<Draft> = {}): Draft {
  return {
    id: DraftId.parse('draft'),
    accountId: AccountId.parse('acc'),
    conversationId,
    kind: 'reply',
    replyTo: null,
    to: ['kunde@example.test'],
    cc: [],
    bcc: [],
    subject: null,
    text: 'Antwort',
    html: null,
    from: null,
    attachments: [],
    updatedAt: 0,
    ...part,
  };
}
