import type { Absence } from '../../domain/away';
import type { AccountId, Ms } from '../../domain/ids';
import type { OpeningHours } from '../../domain/openingHours';
import { addOpeningTime } from '../time/openingHours';
import { isFor } from './due';

/**
 * When somebody is there again for an account: the first opening time outside of planned absences. Null while somebody is
 * there now, and where nobody ever will be.
 */
export function backAt(hours: OpeningHours, absences: readonly Absence[], account: AccountId, now: Ms): Ms | null {
  const away = absences.filter((absence) => isFor(absence, account));
  let at = now;
  // Each round ends one absence at least.
  for (let round = 0; round <= away.length; round++) {
    const opens = addOpeningTime(at, 0, hours);
    if (opens === null) return null;
    const absence = away.find(({ from, until }) => from <= opens && opens < until);
    if (!absence) return opens > now ? opens : null;
    at = absence.until;
  }
  return null;
}
