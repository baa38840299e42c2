import type { ConversationState } from '../../domain/conversation';

/** What a named part of a query asks for. */
export type OperatorName = 'from' | 'to' | 'channel' | 'account' | 'tag' | 'is' | 'has' | 'before' | 'after';

/** A language an operator is written in. Queries may mix them: each is understood wherever it comes from. */
type Spelling = { en: string; de: string; also?: readonly string[] };

/** How the operators are written, in the order they are suggested in. */
export const operators: Readonly<Record<OperatorName, Spelling>> = {
  from: { en: 'from', de: 'von' },
  to: { en: 'to', de: 'an' },
  channel: { en: 'channel', de: 'kanal' },
  account: { en: 'account', de: 'konto' },
  tag: { en: 'tag', de: 'schlagwort', also: ['label'] },
  is: { en: 'is', de: 'ist' },
  has: { en: 'has', de: 'hat' },
  before: { en: 'before', de: 'vor', also: ['bis'] },
  after: { en: 'after', de: 'nach', also: ['since', 'seit', 'ab'] },
};

/** What a conversation may be: its state, or a mark on it. */
export type IsValue = ConversationState | 'unread' | 'read' | 'starred' | 'pinned' | 'muted';
/** What a message may have or be. */
export type HasValue = 'attachment' | 'note';

/** How the values of `is:` are written. */
export const isValues: Readonly<Record<IsValue, Spelling>> = {
  open: { en: 'open', de: 'offen' },
  waiting: { en: 'waiting', de: 'wartend', also: ['wartet'] },
  snoozed: { en: 'snoozed', de: 'zurückgestellt' },
  done: { en: 'done', de: 'erledigt' },
  unread: { en: 'unread', de: 'ungelesen' },
  read: { en: 'read', de: 'gelesen' },
  starred: { en: 'starred', de: 'markiert', also: ['stern'] },
  pinned: { en: 'pinned', de: 'angeheftet' },
  muted: { en: 'muted', de: 'stumm' },
  spam: { en: 'spam', de: 'spam' },
  trash: { en: 'trash', de: 'papierkorb' },
};

/** How the values of `has:` are written. */
export const hasValues: Readonly<Record<HasValue, Spelling>> = {
  attachment: { en: 'attachment', de: 'anhang', also: ['file', 'datei'] },
  note: { en: 'note', de: 'notiz' },
};

/** What `from:` and `to:` take for ourselves. */
export const ourselves: readonly string[] = ['me', 'us', 'mir', 'uns'];
