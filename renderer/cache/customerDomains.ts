import type { Customer } from '@shared/domain/customer';
import type { CacheContext } from './cacheContext';
import type { CacheDb } from './database';
import { makeEmitter, type Live } from './live/live';

/** The handle's scope in which ids are e-mail addresses. */
const mailScope = 'email';

/** Who became known is told at most this often, in ms: while a mailbox is first read they come by the hundred. */
const gapMs = 2_000;

const soon = (run: () => void): void => void setTimeout(run, gapMs);

/**
 * The domains of all customers' mail addresses, the one known for longest first; undefined until first read. Read
 * through once, row by row, because a large table must not hold the window's thread; from then on only customers that
 * came or changed are read. Stays open with its window: whoever asks again must not begin anew.
 * @param later runs a function after the gap; tests have their own
 */
export function customerDomains(
  { reader, hub }: Pick<CacheContext, 'reader' | 'hub'>,
  later: (run: () => void) => void = soon,
): Live<readonly string[] | undefined> {
  const { emit, subscribe } = makeEmitter();
  const since = new Map<string, number>();
  const changed = new Set<string>();
  let everything = true;
  let waiting = false;
  let value: readonly string[] | undefined;

  const take = ({ handles, createdAt }: Customer): void => {
    for (const { scope, id } of handles) {
      const domain = scope === mailScope ? id.slice(id.lastIndexOf('@') + 1).toLowerCase() : '';
      if (domain !== '') since.set(domain, Math.min(createdAt, since.get(domain) ?? Infinity));
    }
  };
  const read = async (): Promise<void> => {
    const [all, ids] = [everything, [...changed]];
    const query = async (db: CacheDb): Promise<true> => {
      if (all) await db.customer.each(take);
      else for (const row of await db.customer.bulkGet(ids)) if (row) take(row);
      return true;
    };
    everything = false;
    changed.clear();
    if (!(await reader.read(query))) {
      // Not now: the next change asks again.
      everything ||= all;
      for (const id of ids) changed.add(id);
      return;
    }
    if (value?.length === since.size) return;
    value = [...since].sort((a, b) => a[1] - b[1]).map(([domain]) => domain);
    emit();
  };
  const wake = (): void => {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      void read();
    });
  };
  let opened = false;
  return {
    get: () => value,
    subscribe,
    open: () => {
      if (opened) return;
      opened = true;
      hub.subscribe(({ all, rows }) => {
        everything ||= all;
        for (const { table, id } of rows) if (table === 'customer') changed.add(id);
        if (everything || changed.size > 0) wake();
      });
      void read();
    },
    close: () => undefined,
  };
}
