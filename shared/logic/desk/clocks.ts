import { sameValue } from './recorder';
import { resetClocks, type Session } from './session';
import type { DeskStore } from './store';

/** The desk's opening hours as they are kept; compared before and after a change. */
const hoursIn = (store: DeskStore): unknown => store.get('deskSetting', 'hours')?.value;

/**
 * Runs a change; where the opening hours are others after it, every deadline is due to be worked out again: as many as
 * may be in one transaction at once, the others by `resetSomeClocks`. Deadlines follow from hours: no step holds them.
 */
export function withClocks<T>(session: Session, run: () => T): T {
  const before = hoursIn(session.store);
  const value = run();
  if (!sameValue(before, hoursIn(session.store))) {
    session.store.setClocksDue('');
    resetSomeClocks(session, session.env.atOnce ?? Infinity);
  }
  return value;
}

/** Works the clocks of the next conversations that are due out again. @returns how many it looked at */
export function resetSomeClocks(session: Session, most: number): number {
  const { store } = session;
  const after = store.clocksDue();
  if (after === null) return 0;
  const rows = store.conversationsAfter(after, most);
  for (const row of rows)
    if ((row.state === 'open' || row.state === 'snoozed') && row.waitingSince !== null) resetClocks(session, row);
  store.setClocksDue(rows.length < most ? null : (rows.at(-1)?.id ?? null));
  return rows.length;
}
