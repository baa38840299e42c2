import { z } from 'zod';
import type { AppError } from '../errors/appError';
import type { AccountStatus } from '../channels/status';
import { type Account, StartChoice } from './account';
import type { Attachment } from './attachment';
import { AwayRule } from './away';
import { Customer } from './customer';
import { DeskSetting } from './deskSetting';
import { Draft } from './draft';
import {
  AccountId,
  ConversationId,
  CustomerId,
  DraftId,
  MessageId,
  Ms,
  OutboxId,
  type RemoteId,
  SavedViewId,
  TagId,
  TemplateId,
  UndoId,
} from './ids';
import { MacroAct } from './macro';
import { MessageAct } from './messageAct';
import { type OutboxItem, SendLater } from './outbox';
import { ViewName, ViewQuery } from './savedView';
import { mostAtOnce, Scope } from './scope';
import type { ServerChangeOutcome } from './serverChange';
import { mostTemplates, TemplateFields, UnsavedTemplate } from './template';

const ids = z.array(ConversationId).min(1).max(mostAtOnce);
/** With it the change is about everything in the scope; `ids` are those of them on the screen. */
const where = Scope.optional();

/** A place every mailbox has, or a folder of one account by its path. */
const MoveTarget = z.union([
  z.enum(['inbox', 'archive', 'junk', 'trash']),
  z.strictObject({ account: AccountId, folder: z.string().min(1).max(1000) }),
]);
export type MoveTarget = z.infer<typeof MoveTarget>;

/** What a note says. */
const NoteText = z.string().trim().min(1).max(100_000);

/**
 * Everything a person can change, as data. One change is one transaction of the ledger and one step of undo.
 * The same object is predicted by the overlay and executed by the ledger.
 */
export const Change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setState'), ids, where, state: z.enum(['open', 'done', 'spam', 'trash']) }),
  z.strictObject({
    type: z.literal('snooze'),
    ids,
    where,
    until: Ms.nullable(),
    zone: z.string().max(60),
    onReply: z.boolean(),
    /** Comes back as a reminder: the customer has not answered by then. */
    noReply: z.boolean().optional(),
  }),
  /** Where the mails lie at their server from now on; a folder is one of an account, and others' mails stay. */
  z.strictObject({ type: z.literal('move'), ids, where, to: MoveTarget }),
  z.strictObject({ type: z.literal('setRead'), ids, where, read: z.boolean() }),
  z.strictObject({
    type: z.literal('setFlag'),
    ids,
    where,
    flag: z.enum(['starred', 'pinned', 'muted']),
    value: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('setTags'),
    ids,
    where,
    add: z.array(TagId).max(50),
    remove: z.array(TagId).max(50),
  }),
  /** What rules did on arrival is taken back, where it still holds. */
  z.strictObject({ type: z.literal('undoRules'), ids, where }),
  /** Several facts at once, one after the other: one step of undo. */
  z.strictObject({ type: z.literal('macro'), ids, where, acts: z.array(MacroAct).min(1).max(20) }),
  z.strictObject({
    type: z.literal('createTag'),
    id: TagId,
    name: z.string().trim().min(1).max(60),
    ids: z.array(ConversationId).max(mostAtOnce),
    where,
  }),
  z.strictObject({
    type: z.literal('addNote'),
    messageId: MessageId,
    conversationId: ConversationId,
    text: NoteText,
  }),
  z.strictObject({ type: z.literal('editNote'), messageId: MessageId, text: NoteText }),
  z.strictObject({ type: z.literal('removeNote'), messageId: MessageId }),
  /** Does something at the server to a message that is there already. */
  z.strictObject({ type: z.literal('act'), messageId: MessageId, act: MessageAct }),
  /** What a server refused to do to a message is let be. */
  z.strictObject({ type: z.literal('dropRefused'), messageId: MessageId }),
  z.strictObject({ type: z.literal('saveDraft'), draft: Draft }),
  /** Puts a kept text back into its editor; `draftId`: for a draft where there is none now. */
  z.strictObject({ type: z.literal('restoreVersion'), id: z.string().min(1).max(100), draftId: DraftId }),
  z.strictObject({ type: z.literal('discardDraft'), id: DraftId }),
  /** What is being written in these conversations is thrown away; notes stay. */
  z.strictObject({ type: z.literal('discardDrafts'), ids, where }),
  z.strictObject({
    type: z.literal('send'),
    outboxId: OutboxId,
    messageId: MessageId,
    draft: Draft,
    /** receivedAt of the newest customer message visible while writing, 0 when none. */
    seenUpTo: Ms,
    thenDone: z.boolean(),
    later: SendLater.optional(),
    /** The conversation sleeps from now on: until a time, or until then unless the customer answers before. */
    thenSnooze: z.strictObject({ until: Ms, zone: z.string().max(60), noReply: z.boolean() }).optional(),
    /** What else is done to the conversation then, after all that. */
    acts: z.array(MacroAct).max(20).optional(),
    /** What is left in public below the message that is answered in private; it leaves after the answer, or not at all. */
    line: z
      .strictObject({ outboxId: OutboxId, messageId: MessageId, draftId: DraftId, text: z.string().max(100_000) })
      .optional(),
  }),
  z.strictObject({ type: z.literal('sendNow'), id: OutboxId }),
  z.strictObject({ type: z.literal('cancelSend'), id: OutboxId }),
  /** The user's word on an uncertain row: it did go out, or send it again. */
  z.strictObject({ type: z.literal('settleSend'), id: OutboxId, verdict: z.enum(['sent', 'again']) }),
  z.strictObject({ type: z.literal('link'), a: ConversationId, b: ConversationId }),
  z.strictObject({ type: z.literal('unlink'), id: ConversationId }),
  z.strictObject({
    type: z.literal('editCustomer'),
    id: CustomerId,
    fields: Customer.pick({ name: true, language: true, salutation: true }).partial(),
  }),
  /** Two customers are one person: `from` means `into` from now on, whose name and salutation hold. */
  z.strictObject({ type: z.literal('joinCustomers'), into: CustomerId, from: CustomerId }),
  /** A customer who was joined to another is by themself again; of the other one: whoever was joined to it. */
  z.strictObject({ type: z.literal('splitCustomer'), id: CustomerId }),
  /** What the person decides about everything an address writes. */
  z.strictObject({
    type: z.literal('setSender'),
    address: z.string().trim().toLowerCase().min(1).max(400),
    field: z.enum(['blocked', 'pictures']),
    value: z.boolean(),
  }),
  /** Keeps a search under a name, at the end of the others. */
  z.strictObject({ type: z.literal('saveView'), id: SavedViewId, name: ViewName, query: ViewQuery }),
  z.strictObject({
    type: z.literal('editView'),
    id: SavedViewId,
    name: ViewName.optional(),
    query: ViewQuery.optional(),
  }),
  /** The saved views in the order in which they are shown. */
  z.strictObject({ type: z.literal('orderViews'), ids: z.array(SavedViewId).min(1).max(1000) }),
  z.strictObject({ type: z.literal('removeView'), id: SavedViewId }),
  /** Keeps a template, new or in the place of the one with its id. */
  z.strictObject({ type: z.literal('saveTemplate'), template: TemplateFields }),
  /** Keeps many templates at once, all or none; one step of undo. `present`: what happens to those whose ids are there. */
  z.strictObject({
    type: z.literal('saveTemplates'),
    templates: z.array(TemplateFields).max(mostTemplates),
    present: z.enum(['replace', 'keep']),
    /** Away rules that come with them, each in the place of the one with its id; whatever they say, they are off. */
    rules: z.array(AwayRule).max(50).optional(),
  }),
  z.strictObject({ type: z.literal('removeTemplate'), id: TemplateId }),
  /** What stands in the editor of a template until it is saved; null: it is thrown away. */
  z.strictObject({ type: z.literal('keepUnsaved'), id: TemplateId, template: UnsavedTemplate.nullable() }),
  z.strictObject({ type: z.literal('editSetting'), setting: DeskSetting }),
  /** Changes what a person may change of an account; `config` holds the fields that get another value. */
  z.strictObject({
    type: z.literal('editAccount'),
    id: AccountId,
    name: z.string().trim().min(1).max(200).optional(),
    config: z.record(z.string().max(60), z.json()).optional(),
  }),
  /** The person's word on which conversations a new account begins with. */
  z.strictObject({ type: z.literal('chooseStart'), account: AccountId, choice: StartChoice }),
  /** Conversations in the trash are removed here and at their server; nothing takes that back. */
  z.strictObject({ type: z.literal('deleteForGood'), ids, where }),
  z.strictObject({ type: z.literal('undo'), id: UndoId.nullable() }),
]);
export type Change = z.infer<typeof Change>;
export type ChangeOf<T extends Change['type']> = Extract<Change, { type: T }>;

/**
 * What the ledger answers. `rev`: the overlay entry may go when the cache has it. `undo`: null when there is
 * nothing to take back. `left`: fields an undo did not touch because they had changed since.
 */
export const ChangeReply = z.strictObject({
  rev: z.number().int(),
  undo: UndoId.nullable(),
  what: z.string().max(60),
  count: z.number().int(),
  left: z.array(z.strictObject({ table: z.string(), id: z.string(), field: z.string() })).max(1000),
});
export type ChangeReply = z.infer<typeof ChangeReply>;

/** What only main may change; never accepted over IPC. */
export type SystemChange =
  | { type: 'putAccount'; account: Account }
  /** `keep`: its history stays to be read, and is joined when the account is connected again. */
  | {
      type: 'removeAccount';
      id: AccountId;
      keep?: boolean;
      /** Messages at once; the count is 0 while some are left. */ most?: number;
    }
  | { type: 'accountStatus'; id: AccountId; status: AccountStatus }
  | { type: 'wakeSnoozed' }
  /**
   * Decides about messages nothing is decided about, oldest first, a few at once, and answers how many; 0 when there is
   * nothing left for now. `provider`: accounts whose provider answers by itself.
   */
  | { type: 'sendNotes'; provider: AccountId[] }
  /** A note of ours that did not get away in time goes no more. */
  | { type: 'dropNote'; id: OutboxId }
  /** A message whose time passed is a draft again, as the person wanted. */
  | { type: 'dropLate'; id: OutboxId }
  /** Removes the texts of what has been in the trash for long enough, a few conversations at a time. */
  | { type: 'emptyTrash' }
  /** Deadlines that are due to follow other opening hours, of so many conversations; answers how many it looked at. */
  | { type: 'resetClocks'; most: number }
  /** What became of a change at its server. `wanted`: what was executed, which may not be what is wanted by now. */
  | { type: 'serverChange'; id: string; outcome: ServerChangeOutcome }
  /**
   * `remoteId` once the server named the message, so that its echo is recognised. `uncopied`: why no copy of it is at
   * the server, null when there is one now. `nativeThread`: the channel's conversation it went into.
   */
  | {
      type: 'outbox';
      id: OutboxId;
      fields: Partial<OutboxItem>;
      remoteId?: RemoteId;
      uncopied?: AppError | null;
      nativeThread?: string;
    }
  | { type: 'attachment'; messageId: MessageId; attachment: Attachment };
