import type { View } from '../cache/view';
import type { ConversationId, MessageId } from '@shared/domain/ids';
import type { DraftKind } from '@shared/domain/draft';

/** Which dialog lies over the desk. */
export type DialogName = 'snooze' | 'tag' | 'help' | 'palette' | 'settings' | 'practice';

/** View state shared by the features: where the person is. Rows are never here, only ids. */
export type DeskState = {
  view: View;
  focused: ConversationId | null;
  open: ConversationId | null;
  focusedMessage: MessageId | null;
  selection: ReadonlySet<ConversationId>;
  /** Messages shown as plain text instead of their sender's design, and those whose quotes are unfolded. */
  plain: ReadonlySet<MessageId>;
  unfolded: ReadonlySet<MessageId>;
  /** The open editor: a reply, a new message, or a note. */
  composer: { kind: DraftKind; conversation: ConversationId | null } | null;
  dialog: DialogName | null;
  searching: boolean;
  /** Where the person was when the search began, and comes back to. */
  searchedFrom: { view: View; focused: ConversationId | null } | null;
  panel: boolean;
};

/** The desk as it opens. */
export const firstState: DeskState = {
  view: { kind: 'inbox' },
  focused: null,
  open: null,
  focusedMessage: null,
  selection: new Set(),
  plain: new Set(),
  unfolded: new Set(),
  composer: null,
  dialog: null,
  searching: false,
  searchedFrom: null,
  panel: true,
};
