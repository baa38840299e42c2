import type { Account } from '@shared/domain/account';
import { AccountId, ChannelKind, RemoteId } from '@shared/domain/ids';
import type { Capabilities } from '@shared/channels/capabilities';
import type { MessageUpsert } from '@shared/channels/events';
import { stoppedStatus } from '@shared/channels/status';
import { nativeThread } from '@shared/channels/thread';

/** A Monday in May 2026, 10:00 in Berlin. */
export const sampleNow = Date.UTC(2026, 4, 4, 8);

/** What a plain messenger can do. */
const sampleCapabilities: Capabilities = {
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
  reactions: 'unsupported',
  readReceipts: 'unsupported',
  typing: 'unsupported',
  replyWindowMs: null,
  undoMs: 3000,
  findSent: 'unsupported',
};

/** A connected account that is past its first sync. */
export function sampleAccount(id: string, changes: Partial<Account> = {}): Account {
  return {
    id: AccountId.parse(id),
    connector: 'sample',
    channel: ChannelKind.parse('telegram'),
    name: 'Laden',
    address: 'laden@example.org',
    practice: false,
    config: {},
    status: stoppedStatus,
    profiles: { chat: sampleCapabilities },
    syncedAt: sampleNow - 1,
    createdAt: sampleNow - 1,
    ...changes,
  };
}

/** The message of that number in a thread, as a connector tells it. */
export function sampleMessage(thread: string, number: number, changes: Partial<MessageUpsert> = {}): MessageUpsert {
  const customer = { scope: 'sample', id: `customer-${thread}`, name: `Kundin ${thread}`, language: null };
  const at = sampleNow + number * 1000;
  return {
    type: 'message',
    remoteId: RemoteId.parse(`${thread}/${number}`),
    thread: nativeThread(thread, customer.id),
    channel: ChannelKind.parse('telegram'),
    profile: 'chat',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: customer,
    customer,
    sentAt: at,
    receivedAt: at,
    subject: null,
    text: `Nachricht ${number} in ${thread}`,
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
    ...changes,
  };
}
