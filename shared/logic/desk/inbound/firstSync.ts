import type { Account } from '../../../domain/account';
import type { Ms } from '../../../domain/ids';
import type { Session } from '../session';

/** The history is in: what comes from now on is news. Where old conversations began open, the person is asked once. */
export function endFirstSync({ store }: Session, account: Account, at: Ms): void {
  const these = account.practice ? 0 : store.owedIn(account.id, 'open').length;
  const asked = these > 0 && { these, all: these + store.owedIn(account.id, 'done').length, choice: null };
  store.put('account', { ...account, syncedAt: at, ...(asked && { firstSync: asked }) });
}
