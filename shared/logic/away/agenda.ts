import type { MessageId, Ms } from '../../domain/ids';

/** A message, and when it is asked what becomes of it; `seq` orders those of one time. */
export type Asked = { id: MessageId; seq: number; at: Ms };

const before = (a: Asked, b: Asked): boolean => a.at < b.at || (a.at === b.at && a.seq < b.seq);
const inTime = (a: Asked, b: Asked): number => a.at - b.at || a.seq - b.seq;

/** What is asked when: every message as it arrives, and again whenever it was said to be asked later. */
export type Agenda = {
  /** The next up to a time, which is taken off; null when there is none. */
  next(until: Ms): Asked | null;
  /** Must not lie before what was last taken. */
  again(asked: Asked): void;
};

/** @param arrivals in any order */
export function agendaOf(arrivals: readonly Asked[]): Agenda {
  const first = [...arrivals].sort(inTime);
  // The next one last, so that taking it moves nothing.
  const later: Asked[] = [];
  let at = 0;
  return {
    next: (until) => {
      const [arrival, waiting] = [first[at], later.at(-1)];
      const isWaiting = waiting !== undefined && (!arrival || before(waiting, arrival));
      const asked = isWaiting ? waiting : arrival;
      if (!asked || asked.at > until) return null;
      if (isWaiting) later.pop();
      else at++;
      return asked;
    },
    again: (asked) => {
      let [low, high] = [0, later.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (before(asked, later[middle] as Asked)) low = middle + 1;
        else high = middle;
      }
      later.splice(low, 0, asked);
    },
  };
}
