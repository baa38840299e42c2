import type { Account } from '@shared/domain/account';
import type { Change, ChangeReply } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId, CustomerId, UndoId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { SavedView } from '@shared/domain/savedView';
import type { OutboxItem } from '@shared/domain/outbox';
import type { Scope } from '@shared/domain/scope';
import type { WebsiteSettings } from '@shared/domain/website';
import type { AppError } from '@shared/errors/appError';
import type { Result } from '@shared/errors/result';
import type { TypedDateContext } from '@shared/logic/time/typedDate';
import type { Bridge } from '../bridge/bridge';
import type { ShownList } from '../cache';
import type { ComposerHandle } from './composerHandle';
import type { DeskState } from './deskState';
import type { Offers } from './offers';
import type { OwedSteps } from './owedSteps';
import type { Preferences } from './preferences';

/** What an action acts on, as changes want it. */
export type Aim = { ids: ConversationId[]; where?: Scope };

/** The desk as commands see it: what is on the screen, and the one way to change anything. */
export type CommandContext = {
  /** Present view state, and the way to change it. */
  ui(): DeskState;
  setUi(part: Partial<DeskState>): void;
  /** The list on the screen, in the order shown, overlay applied. */
  list(): ShownList;
  /** Steps beyond what the list has loaded are taken by `mover` as soon as the rows are there; see OwedSteps. */
  owe: OwedSteps['owe'];
  /** A conversation that is on the screen (in the list or open), overlay applied; null when it is not. */
  conversation(id: ConversationId): Conversation | null;
  /** Messages of the open conversation in the order shown. */
  messages(): readonly Message[];
  /** The newest rev that the screen shows, own changes included. */
  rev(): number;
  accounts(): readonly Account[];
  outbox(): readonly OutboxItem[];
  /** The saved views, the oldest first. */
  savedViews(): readonly SavedView[];
  /** Whether what an address writes goes to spam by itself. */
  isBlocked(address: string): boolean;
  /** What an action acts on: the selection, else the open conversation, else the focused row. */
  targets(): readonly Conversation[];
  /** The same as parts of a change: what is on the screen of it, and where everything in the view is meant. */
  aim(): Aim;
  /**
   * Paints at once from the overlay, then executes in the ledger; shows the toast with undo, or the error. Where
   * rows leave the list by it, the next one gets the focus, and is opened if one was open.
   */
  apply(change: Change): Promise<Result<ChangeReply>>;
  /** The newest step told of that can be taken back, also from before a restart; null when there is none. */
  undoable(): UndoId | null;
  /** Says in a notice why nothing was done. */
  refuse(error: AppError): void;
  /** What was filled in for the shop's own site. */
  website(): WebsiteSettings;
  /** With what dates in words are read: language, IANA zone and opening hours of the desk. */
  dates(): Pick<TypedDateContext, 'language' | 'zone' | 'hours'>;
  /** Calls main; an error is told by a notice. */
  call: Bridge['call'];
  /** The open editor, null when there is none. */
  composer(): ComposerHandle | null;
  /** What a part of the screen offers to do, null where none does. */
  offered: Offers['offered'];
  /** Whether other customers are the same person. */
  isJoined(id: CustomerId): boolean;
  preferences(): Preferences;
  setPreferences(part: Partial<Preferences>): void;
  now(): number;
};
