import type { Ms } from '@shared/domain/ids';
import { defaultNotifications, pausedUntil } from '@shared/logic/notifications/quiet';
import type { Ledger } from '../../ledger/store';

/** A pause of notifications, as the desk keeps it. */
export type Pause = {
  /** When the present one ends; null: there is none. */
  until(): Ms | null;
  set(until: Ms | null): Promise<void>;
};

/** Follows the pause in the ledger. @param changed called when it is another one */
export function followPause(
  ledger: Pick<Ledger, 'notifications' | 'apply' | 'onSpan'>,
  zone: string,
  changed: () => void,
): Pause {
  let kept: Ms | null = null;
  const read = async (): Promise<void> => {
    const { quietUntil } = (await ledger.notifications()) ?? defaultNotifications(zone);
    if (quietUntil === kept) return;
    kept = quietUntil;
    changed();
  };
  ledger.onSpan(() => void read());
  void read();
  return {
    until: () => (kept === null ? null : pausedUntil({ quietUntil: kept }, Date.now())),
    set: async (quietUntil) => {
      const value = { ...((await ledger.notifications()) ?? defaultNotifications(zone)), quietUntil };
      await ledger.apply({ type: 'editSetting', setting: { id: 'notifications', value } });
    },
  };
}
