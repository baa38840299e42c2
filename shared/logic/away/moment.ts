import type { AwayNote, AwayReason, AwaySettings } from '../../domain/away';
import type { Account } from '../../domain/account';
import type { Conversation } from '../../domain/conversation';
import type { Ms, TemplateId } from '../../domain/ids';
import type { Message } from '../../domain/message';
import type { OpeningHours } from '../../domain/openingHours';
import type { Language } from '../../ipc/desk';

/** The words of a note, or why there are none. */
export type NoteText = { text: string } | { reason: Extract<AwayReason, 'noText' | 'blankInText'> };

/** Everything a decision about one message goes by. Notes are those that went, newest first. */
export type AwayMoment = {
  now: Ms;
  settings: AwaySettings;
  hours: OpeningHours;
  account: Pick<Account, 'id' | 'syncedAt'>;
  /** Addresses and ids of all accounts of the desk, in lower case. */
  own: ReadonlySet<string>;
  /** The account's provider answers by itself. */
  provider: boolean;
  conversation: Pick<
    Conversation,
    'id' | 'channel' | 'state' | 'visibility' | 'lastOutAt' | 'settledAt' | 'waitingSince' | 'windowEndsAt'
  >;
  /** Its account and profile take an answer. */
  canReply: boolean;
  /** A thread in which one note is enough for ever: a mail's. A chat is one thread for a whole life. */
  hasNote: boolean;
  /** When somebody last touched a draft in the conversation. */
  draftAt: Ms | null;
  message: Pick<
    Message,
    'automatic' | 'visibility' | 'author' | 'to' | 'cc' | 'deletedAt' | 'mail' | 'receivedAt' | 'sortAt'
  >;
  blocked: boolean;
  /** To whoever wrote, on any channel, however many customers they are joined of. */
  toPerson: readonly AwayNote[];
  /** Of the last 24 hours, to anybody. */
  recent: readonly AwayNote[];
  /** The language of the person; null: nobody can tell. Worked out when it is asked, for most messages get no note. */
  language(): Language | null;
  text(template: TemplateId): NoteText;
};
