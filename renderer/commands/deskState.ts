import type { View } from '../cache/view';
import type { AccountId, ConversationId, MessageId, TemplateId } from '@shared/domain/ids';
import type { Scope } from '@shared/domain/scope';
import type { LinkTarget } from '@shared/logic/trust/sneakyLink';
import type { DraftKind } from '@shared/domain/draft';
import type { TemplateBegun } from './composerHandle';
import type { PressedAt } from './mouseHint';
import type { MailtoParts } from '@shared/logic/text/mailto';

/** What is asked or shown about a message before it does anything. */
type TrustDialog = 'source' | 'unsubscribe' | 'blocked' | 'link';

/** What is shown and asked about accounts. */
type AccountDialog = 'account' | 'removeAccount' | 'provision';

/** What is asked about the customer of a conversation. */
type CustomerDialog =
  'renameCustomer' | 'customerLanguage' | 'customerSalutation' | 'customerForm' | 'customerHistory' | 'joinCustomer';

/** Looking after the desk's data; the second and third begin at once with what they are called. */
type KeepingDialog = 'keeping' | 'checkDesk' | 'backUp' | 'diagnostics';

/** Away messages: what is set, a rehearsal, what was sent. */
type AwayDialog = 'away' | 'awayRehearsal' | 'awayDryRun' | 'awayLog';

/** Which dialog lies over the desk. */
export type DialogName =
  | 'snooze'
  | 'remind'
  | 'sendLater'
  | 'sendAndSnooze'
  | 'sendAndRemind'
  | 'tag'
  | 'pickTemplate'
  | 'move'
  | 'hours'
  | 'website'
  | 'help'
  | 'history'
  | 'views'
  | 'palette'
  | 'keymap'
  | 'typed'
  | 'macros'
  | 'importTemplates'
  | 'templates'
  | 'rules'
  | 'settings'
  | 'practice'
  | 'login'
  | 'deleteForGood'
  | 'saveView'
  | 'renameView'
  | 'editNote'
  | 'react'
  | 'editMessage'
  | 'removeMessage'
  | 'openFile'
  | 'openLink'
  | AwayDialog
  | CustomerDialog
  | AccountDialog
  | KeepingDialog
  | TrustDialog;

/** The search within a conversation. It begins at the message `from`; `step` counts on and back from there. */
export type FindState = { query: string; from: MessageId | null; step: number; asked: number };

/** View state shared by the features: where the person is. Rows are never here, only ids. */
export type DeskState = {
  view: View;
  focused: ConversationId | null;
  open: ConversationId | null;
  focusedMessage: MessageId | null;
  selection: ReadonlySet<ConversationId>;
  /**
   * Everything in the view is meant, also what is not loaded, as long as the selection is the one it was said of.
   * `scope` null: of this view only what is loaded can be meant, and there is more. `count`: how many those of a search are.
   */
  everything: { scope: Scope | null; of: ReadonlySet<ConversationId>; count?: number } | null;
  /** Messages shown by our own styles or as plain text instead of their sender's design; those with quotes unfolded. */
  readable: ReadonlySet<MessageId>;
  plain: ReadonlySet<MessageId>;
  unfolded: ReadonlySet<MessageId>;
  /** Very long texts that are shown to their end. */
  whole: ReadonlySet<MessageId>;
  /** Messages whose pictures from the internet the person wants to see now. */
  pictures: ReadonlySet<MessageId>;
  /** The link that is asked about before it is opened. */
  link: LinkTarget | null;
  /** The open editor: a reply (`privately`: to a public message, in private), a new message (what a link asked for in it), or a note. */
  composer: { kind: DraftKind; conversation: ConversationId | null; privately?: true; mailto?: MailtoParts } | null;
  dialog: DialogName | null;
  /** The template that is put in, in the place of so many typed characters; null: it is asked which. */
  template: { id: TemplateId; cut: number } | null;
  /** What the library begins a new template with; null: it shows those there are. */
  begun: TemplateBegun | null;
  /** The account that the login dialog signs in again; null: it connects a new one. */
  signIn: AccountId | null;
  /** The account whose page is shown, or which is asked about; null: the first. */
  account: AccountId | null;
  /** The key of what was just done by the pointer, told at its button. */
  hint: (PressedAt & { keys: string }) | null;
  /** The command the screen of keys begins with; null: all of them. */
  command: string | null;
  /** What is looked for in the open conversation, how many steps on from where it began, and how often it was asked for. */
  find: FindState | null;
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
  everything: null,
  readable: new Set(),
  plain: new Set(),
  unfolded: new Set(),
  whole: new Set(),
  pictures: new Set(),
  link: null,
  composer: null,
  dialog: null,
  template: null,
  begun: null,
  signIn: null,
  account: null,
  command: null,
  hint: null,
  find: null,
  searching: false,
  searchedFrom: null,
  panel: true,
};
