import type { AwayNote } from '../../domain/away';
import type { ConversationId, CustomerId } from '../../domain/ids';
import type { NoteStore } from './noteStore';

/** Notes that would have gone, in a run that writes none. */
export type SimulatedNotes = Pick<NoteStore, 'notesTo' | 'notesSince'> & {
  /** Whether one would have gone into a conversation. */
  isIn(conversation: ConversationId): boolean;
  /** In the order of time. */
  add(note: AwayNote): void;
};

/** None to begin with. What is asked for comes as the ledger gives it: the newest first. */
export function simulatedNotes(): SimulatedNotes {
  const all: AwayNote[] = [];
  const byCustomer = new Map<CustomerId, AwayNote[]>();
  const conversations = new Set<ConversationId>();
  return {
    isIn: (conversation) => conversations.has(conversation),
    add: (note) => {
      all.push(note);
      conversations.add(note.conversationId);
      if (note.customerId !== null) byCustomer.set(note.customerId, [...(byCustomer.get(note.customerId) ?? []), note]);
    },
    notesTo: (customers) => customers.flatMap((id) => byCustomer.get(id) ?? []).sort((a, b) => b.at - a.at),
    notesSince: (at) => {
      let first = all.length;
      while ((all[first - 1]?.at ?? -Infinity) >= at) first--;
      return all.slice(first).reverse();
    },
  };
}
