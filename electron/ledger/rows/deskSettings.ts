import type { DeskSettings } from '@shared/domain/deskSetting';
import type { Database } from '../db/database';

/** A setting of the desk as it is kept; null when nobody has chosen yet. */
export function settingOf<N extends keyof DeskSettings>(db: Database, name: N): NonNullable<DeskSettings[N]> | null {
  const data = db.one<[string]>('SELECT data FROM deskSetting WHERE id = ?', name)?.[0];
  return data === undefined ? null : (JSON.parse(data) as { value: NonNullable<DeskSettings[N]> }).value;
}
