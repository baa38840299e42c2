import type { Template } from '@shared/domain/template';
import type { CacheContext } from './cacheContext';
import { makeEmitter, type Live } from './live/live';

/** All templates, by name. A change reads what changed alone: each answer that is sent with one changes it. */
export function templatesLive({ reader, hub }: CacheContext): Live<readonly Template[] | undefined> {
  const { emit, subscribe } = makeEmitter();
  const rows = new Map<string, Template>();
  let sorted: readonly Template[] | undefined;
  let leave: () => void = () => undefined;
  const show = (): void => {
    sorted = [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    emit();
  };
  const readAll = async (): Promise<void> => {
    const all = await reader.read((db) => db.template.toArray());
    if (!all) return;
    rows.clear();
    for (const row of all) rows.set(row.id, row);
    show();
  };
  const take = async (ids: readonly string[]): Promise<void> => {
    const found = await reader.read((db) => db.template.bulkGet([...ids]));
    if (!found) return;
    for (const [at, id] of ids.entries()) {
      const row = found[at];
      if (row) rows.set(id, row);
      else rows.delete(id);
    }
    show();
  };
  return {
    get: () => sorted,
    subscribe,
    open: () => {
      void readAll();
      leave = hub.subscribe((changes) => {
        if (changes.all) return readAll();
        const ids = changes.rows.flatMap(({ table, id }) => (table === 'template' ? [id] : []));
        return ids.length > 0 ? take(ids) : undefined;
      });
    },
    close: () => leave(),
  };
}
