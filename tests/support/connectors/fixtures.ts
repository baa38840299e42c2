import type { Account } from '@shared/domain/account';
import type { Change } from '@shared/domain/change';
import type {
  AccountId,
  ChannelKind,
  ConversationId,
  DraftId,
  MessageId,
  OutboxId,
  RemoteId,
} from '@shared/domain/ids';
import type { Capabilities } from '@shared/channels/capabilities';
import type { MessageUpsert, Participant } from '@shared/channels/events';
import { stoppedStatus } from '@shared/channels/status';
import { nativeThread } from '@shared/channels/thread';
import { faultyCapabilities } from './faultyConnector';

/** An account of the faulty channel. */
export function account(id: string, abilities: Partial<Capabilities> = {}): Account {
  return {
    id: id as AccountId,
    connector: 'faulty',
    channel: 'email' as ChannelKind,
    name: `Account ${id}`,
    address: 'desk@example.org',
    practice: false,
    config: {},
    status: stoppedStatus,
    profiles: { main: { ...faultyCapabilities, ...abilities } },
    syncedAt: 1,
    createdAt: 1,
  };
}

const person = (id: string): Participant => ({ scope: 'email', id, name: id, language: null });

/** A message of a customer in a conversation of its own name. */
export function inbound(thread: string, remoteId: string, at: number): MessageUpsert {
  return {
    type: 'message',
    remoteId: remoteId as RemoteId,
    thread: nativeThread(thread, thread),
    channel: 'email' as ChannelKind,
    profile: 'main',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: person(thread),
    customer: person(thread),
    sentAt: at,
    receivedAt: at,
    subject: null,
    text: `words of ${remoteId}`,
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
  };
}

/** The change by which a person answers a conversation. @param seenUpTo receivedAt of what they have seen, UTC ms */
export function answer(id: string, conversation: ConversationId, account: AccountId, seenUpTo: number): Change {
  return {
    type: 'send',
    outboxId: id as OutboxId,
    messageId: `m-${id}` as MessageId,
    draft: {
      id: `d-${id}` as DraftId,
      accountId: account,
      conversationId: conversation,
      kind: 'reply',
      replyTo: null,
      to: ['customer@example.org'],
      cc: [],
      bcc: [],
      subject: null,
      text: `answer ${id}`,
      html: null,
      from: null,
      attachments: [],
      updatedAt: seenUpTo,
    },
    seenUpTo,
    thenDone: false,
  };
}
