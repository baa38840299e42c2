import type { AccountId, Ms } from '@shared/domain/ids';
import type { MessageUpsert } from '@shared/channels/events';

/** So long (ms) an attempt waits for its entry in the history. */
const patienceMs = 24 * 3_600_000;

/** A text message sipgate took, without a word on what it is called. */
type Taken = { attemptKey: string; to: string; text: string; at: Ms };

/** What was taken and has not been met in the history yet. */
export type Sends = {
  add(account: AccountId, taken: Taken): void;
  /** The attempt an entry came of, told once; null where it is none of ours. */
  match(account: AccountId, message: MessageUpsert): string | null;
};

export function createSends(): Sends {
  const open = new Map<AccountId, Taken[]>();
  return {
    add: (account, taken) => void open.set(account, [...(open.get(account) ?? []), taken]),
    match(account, { direction, customer, text, sentAt }) {
      const waiting = (open.get(account) ?? []).filter(({ at }) => sentAt - at < patienceMs);
      const found =
        direction === 'out'
          ? waiting.find(
              (one) => one.to === customer.id && one.text.trim() === text.trim() && sentAt > one.at - 300_000,
            )
          : undefined;
      open.set(account, found ? waiting.filter((one) => one !== found) : waiting);
      return found?.attemptKey ?? null;
    },
  };
}
