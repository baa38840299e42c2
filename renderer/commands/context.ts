import type { Change, ChangeReply } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { Result } from '@shared/errors/result';
import type { DeskState } from './deskState';

/** The desk as commands see it: what is on the screen, and the one way to change anything. */
export type CommandContext = {
  /** Present view state, and the way to change it. */
  ui(): DeskState;
  setUi(part: Partial<DeskState>): void;
  /** Rows of the list in the order shown, overlay applied. */
  rows(): readonly Conversation[];
  conversation(id: ConversationId): Conversation | null;
  /** Messages of the open conversation in the order shown. */
  messages(): readonly Message[];
  /** What an action acts on: the selection, else the open conversation, else the focused row. */
  targets(): readonly Conversation[];
  /** Paints at once from the overlay, then executes in the ledger; shows the toast with undo, or the error. */
  apply(change: Change): Promise<Result<ChangeReply>>;
  now(): number;
  newId(): string;
};
