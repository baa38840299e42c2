import type { DeskSetting } from '@shared/domain/deskSetting';
import type { CacheDb } from './database';

type Values = { [S in DeskSetting as S['id']]: S['value'] };

/** One setting of the desk; null when nobody has chosen yet. */
export async function settingOf<I extends keyof Values>(db: CacheDb, id: I): Promise<Values[I] | null> {
  const row = (await db.deskSetting.get(id)) as { value: Values[I] } | undefined;
  return row?.value ?? null;
}
