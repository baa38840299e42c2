import type { ChangeOf } from '../../../domain/change';
import { sameValue } from '../recorder';
import { DeskRefusal } from '../refusal';
import { resetClocks, type Session } from '../session';

/** Keeps a setting of the desk; other opening hours set other deadlines. @returns 1, or 0: as it was */
export function editSetting(session: Session, { setting }: ChangeOf<'editSetting'>): number {
  const { store } = session;
  if (sameValue(store.get('deskSetting', setting.id)?.value, setting.value)) return 0;
  store.put('deskSetting', setting);
  if (setting.id === 'hours')
    for (const id of store.owing()) {
      const row = store.get('conversation', id);
      if (row) resetClocks(session, row);
    }
  return 1;
}

/**
 * Changes an account's name and parts of its configuration. Whether the configuration holds is known to its connector
 * alone: main asks it before this.
 */
export function editAccount({ store }: Session, { id, name, config }: ChangeOf<'editAccount'>): number {
  const row = store.get('account', id);
  if (!row) throw new DeskRefusal('not.found');
  store.put('account', { ...row, name: name ?? row.name, config: { ...row.config, ...config } });
  return 1;
}
