import type { TemplateId } from '@shared/domain/ids';
import type { Template } from '@shared/domain/template';
import { makeTemplateIndex, type TemplateIndex } from '@shared/logic/writing/suggest/templateIndex';
import type { Database } from '../db/database';

type Known = { index: TemplateIndex; revs: Map<TemplateId, number> };

const known = new WeakMap<Database, Known>();

/** The templates of a ledger by their words, as they are now. Kept with the connection: only what changed is read. */
export function templatesIn(db: Database): TemplateIndex {
  const { index, revs } = known.get(db) ?? { index: makeTemplateIndex(), revs: new Map<TemplateId, number>() };
  known.set(db, { index, revs });
  const now = new Map(db.all<[TemplateId, number]>('SELECT id, rev FROM template'));
  for (const id of revs.keys()) {
    if (now.has(id)) continue;
    index.remove(id);
    revs.delete(id);
  }
  for (const [id, rev] of now) {
    if (revs.get(id) === rev) continue;
    const row = db.one<[string]>('SELECT data FROM template WHERE id = ?', id);
    if (row) index.put(JSON.parse(row[0]) as Template);
    revs.set(id, rev);
  }
  return index;
}
