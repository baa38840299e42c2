import { z } from 'zod';
import { ChannelKind, Ms, RemoteId } from '../domain/ids';
import { MailFacts } from '../domain/mailFacts';
import { Delivery, DeliveryTrouble, postFacts, Recipient, WebUrl } from '../domain/message';
import { ApprovedTemplate } from '../domain/approvedTemplate';
import { Notice } from '../domain/notice';
import { Capabilities } from './capabilities';
import { ServerCopy, serverEvents } from './copies';
import { ThreadHints } from './thread';

const NativeThread = z.string().min(1).max(2000);
const RawKey = z.string().min(1).max(1000);

/** A person on a channel. `scope` and `id` as in Handle. */
export const Participant = z.strictObject({
  scope: z.string().min(1).max(200),
  id: z.string().min(1).max(400),
  name: z.string().max(400),
  language: z.enum(['de', 'en']).nullable(),
});
export type Participant = z.infer<typeof Participant>;

/** A file of an inbound message. `data` when it came along; else `remoteId` fetches it on demand. */
export const InboundAttachment = z.strictObject({
  remoteId: RemoteId,
  name: z.string().max(400),
  mime: z.string().max(120),
  bytes: z.number().int().min(0),
  cid: z.string().max(400).nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  data: z.instanceof(Uint8Array).nullable(),
  alt: z.string().max(5_000).optional(),
});
export type InboundAttachment = z.infer<typeof InboundAttachment>;

/**
 * A message as a server has it. Sent again with the same remoteId it replaces what is known (dedupe key).
 * `attemptKey` when the server gives our idempotency key or Message-ID back: then it is the echo of that outbox row.
 */
export const MessageUpsert = z.strictObject({
  type: z.literal('message'),
  remoteId: RemoteId,
  thread: ThreadHints,
  channel: ChannelKind,
  profile: z.string().max(60),
  visibility: z.enum(['public', 'private']),
  direction: z.enum(['in', 'out']),
  automatic: z.boolean(),
  author: Participant,
  /** The customer of the conversation: the author of an inbound message, the addressee of ours. */
  customer: Participant,
  /** Whom it was addressed to, where the channel says so (mail). */
  to: z.array(Recipient).max(1000).optional(),
  cc: z.array(Recipient).max(1000).optional(),
  sentAt: Ms,
  receivedAt: Ms,
  subject: z.string().max(1000).nullable(),
  text: z.string().max(5_000_000),
  html: z.string().max(20_000_000).nullable(),
  attachments: z.array(InboundAttachment).max(200),
  replyTo: RemoteId.nullable(),
  attemptKey: z.string().max(400).nullable(),
  /** The server already counts it as read. */
  read: z.boolean(),
  delivery: Delivery.nullable(),
  /** It came in reach when more of the past was asked for: no news, and no clock starts for it. */
  history: z.boolean().optional(),
  /** What only a mail says of itself. */
  mail: MailFacts.nullable().optional(),
  /** Where it stands on the web, for channels whose messages can be looked at there. */
  webUrl: WebUrl.optional(),
  ...postFacts,
  /** What the channel tells here instead of somebody's words; such a message is automatic, save one nobody can read and a call. */
  notice: Notice.optional(),
  /** Where the server has it, on channels that can be told of changes (`Connector.serverChange`). */
  copy: ServerCopy.optional(),
});
export type MessageUpsert = z.infer<typeof MessageUpsert>;

/**
 * Everything a connector may tell. Unknown remoteIds in edit, remove, receipt and reaction are kept until the
 * message is there (events may come out of order) by sending them again; the ledger ignores what it cannot place.
 */
export const ConnectorEvent = z.discriminatedUnion('type', [
  MessageUpsert,
  z.strictObject({
    type: z.literal('edit'),
    remoteId: RemoteId,
    text: z.string(),
    html: z.string().nullable(),
    at: Ms,
  }),
  z.strictObject({ type: z.literal('remove'), remoteId: RemoteId, at: Ms }),
  z.strictObject({
    type: z.literal('receipt'),
    remoteId: RemoteId,
    delivery: Delivery,
    trouble: DeliveryTrouble.optional(),
  }),
  z.strictObject({
    type: z.literal('reaction'),
    remoteId: RemoteId,
    author: Participant,
    own: z.boolean(),
    emoji: z.string().min(1).max(64),
    removed: z.boolean(),
  }),
  /** All the reactions of one person to a message, in place of those known; none where they took them back. */
  z.strictObject({
    type: z.literal('reactions'),
    remoteId: RemoteId,
    author: Participant,
    own: z.boolean(),
    emojis: z.array(z.string().min(1).max(64)).max(20),
  }),
  z.strictObject({
    type: z.literal('account'),
    name: z.string().max(200),
    profiles: z.record(z.string(), Capabilities),
    /** All there are by now; what was told before holds where absent. */
    approved: z.array(ApprovedTemplate).max(200).optional(),
  }),
  z.strictObject({ type: z.literal('synced'), at: Ms }),
  /** Messages between these times may never have reached us: the service keeps them no longer. */
  z.strictObject({ type: z.literal('gap'), from: Ms, to: Ms }),
  /** A conversation goes on under another id (`ThreadHints.nativeThread`); what is there under both is one. */
  z.strictObject({ type: z.literal('threadMoved'), from: NativeThread, to: NativeThread }),
  /** Something the connector cannot read; kept as it came, so that a later one can. `key` as unique as a remote id. */
  z.strictObject({ type: z.literal('raw'), key: RawKey, payload: z.string().max(262_144), at: Ms }),
  /** What was kept under this key could be read after all. */
  z.strictObject({ type: z.literal('rawRead'), key: RawKey }),
  ...serverEvents,
]);
export type ConnectorEvent = z.infer<typeof ConnectorEvent>;

/** What a connector could not read, as it came. */
export type RawPayload = { key: string; payload: string };

/** A connector's place in its server's history. Opaque JSON; stored in the same transaction as its events. */
export const Cursor = z.json();
export type Cursor = z.infer<typeof Cursor>;
