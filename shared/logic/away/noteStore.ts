import type { AwayNote } from '../../domain/away';
import type { CustomerId, MessageId, Ms } from '../../domain/ids';

/** How long (ms) it is kept what was decided. */
export const keptNotesMs = 365 * 86_400_000;

/** Whether a note went out. */
export const isSent = ({ outcome }: AwayNote): boolean => outcome !== 'suppressed';

/** What was decided about messages, beside the fed rows. The newest first, where there are several. */
export type NoteStore = {
  noteAbout(message: MessageId): AwayNote | null;
  /** Notes that went to any of these customers. */
  notesTo(customers: readonly CustomerId[]): AwayNote[];
  /** Notes that went to anybody, at a time or later. */
  notesSince(at: Ms): AwayNote[];
  /** Messages from outside behind a place in the order of all, about which nothing is decided; oldest first. */
  undecided(behind: number, most: number): { id: MessageId; seq: number }[];
  /** Behind which place the next look at them goes on, 0: at the oldest. Not kept: a start begins there. */
  lookedUpTo(): number;
  setLookedUpTo(seq: number): void;
  /** The newest messages from outside sorted in at a time or later, and when a server of ours had them; in any order. */
  arrivedSince(at: Ms, most: number): { id: MessageId; seq: number; at: Ms }[];
  /** One a message. Moves `at` on to the next free millisecond; lets go of what is too old. */
  putNote(note: AwayNote): void;
};
