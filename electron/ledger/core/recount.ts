import { countersOf } from '@shared/logic/desk/counters';
import type { DeskStore } from '@shared/logic/desk/store';
import type { Database } from '../db/database';

const counted = ['conversation', 'draft', 'outbox'] as const;

/** Counts anew what counters say, and writes those that were wrong; answers how many. Reads all rows: for a repair. */
export function recount(db: Database, rules: Pick<DeskStore, 'put' | 'remove'>): number {
  const wanted = new Map<string, number>();
  for (const table of counted)
    for (const [data] of db.all<[string]>(`SELECT data FROM ${table}`))
      for (const id of countersOf(table, JSON.parse(data))) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  const kept = new Map(db.all<[string, number]>("SELECT id, data ->> '$.value' FROM counter"));
  let wrong = 0;
  for (const id of new Set([...wanted.keys(), ...kept.keys()])) {
    const value = wanted.get(id);
    if (value === kept.get(id)) continue;
    wrong += 1;
    if (value === undefined) rules.remove('counter', id);
    else rules.put('counter', { id, value });
  }
  return wrong;
}
