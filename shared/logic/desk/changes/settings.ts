import type { ChangeOf } from '../../../domain/change';
import type { DeskSetting } from '../../../domain/deskSetting';
import { stamped } from '../../away/stamped';
import { hoursFaults } from '../../time/hoursFaults';
import { sameValue } from '../recorder';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';

/** Keeps a setting of the desk; opening hours that make no sense are refused. @returns 1, or 0: as it was */
export function editSetting({ store, env }: Session, change: ChangeOf<'editSetting'>): number {
  const before = store.get('deskSetting', change.setting.id);
  const setting = withFacts(before, change.setting, env.now);
  if (sameValue(before?.value, setting.value)) return 0;
  const [fault] = setting.id === 'hours' ? hoursFaults(setting.value) : [];
  if (fault) throw new DeskRefusal(fault.code, fault.facts);
  store.put('deskSetting', setting);
  return 1;
}

/** A setting with what the desk itself keeps in it. */
function withFacts(before: DeskSetting | null, setting: DeskSetting, now: number): DeskSetting {
  if (setting.id !== 'away') return setting;
  return { ...setting, value: stamped(before?.id === 'away' ? before.value : null, setting.value, now) };
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
