import type { Account } from '../../../domain/account';
import type { Ms } from '../../../domain/ids';
import type { Session } from '../session';

/** As many as an account remembers. */
const most = 20;

/** Remembers a stretch of time from which messages may be missing; the same one told again, only longer, is one. */
export function takeGap({ store }: Session, account: Account, { from, to }: { from: Ms; to: Ms }): void {
  if (to <= from) return;
  const others = (account.gaps ?? []).filter((gap) => gap.to < from || gap.from > to);
  const met = (account.gaps ?? []).filter((gap) => !others.includes(gap));
  const whole = { from: Math.min(from, ...met.map((gap) => gap.from)), to: Math.max(to, ...met.map((gap) => gap.to)) };
  const gaps = [...others, whole].sort((a, b) => a.from - b.from).slice(-most);
  store.put('account', { ...account, gaps });
}
