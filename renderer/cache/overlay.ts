import { createStore } from 'zustand/vanilla';
import type { Conversation } from '@shared/domain/conversation';

/**
 * What one command paints before the ledger's rows arrive. `own`: rows the person's act may move in a list at
 * once; 'all' where the ledger alone knows them (undo), or all but those in `fields` (everything in a view). `rev`: the
 * ledger's reply, null until it is there.
 */
type OverlayEntry = {
  commandId: string;
  fields: ReadonlyMap<string, Partial<Conversation>>;
  own: ReadonlySet<string> | 'all';
  rev: number | null;
  /** What is predicted of rows that are not named: of everything in a view, also what is loaded later. */
  also?(row: Conversation): Partial<Conversation> | null;
};

/** Predicted fields over the cache's rows, in the window's memory only. */
export type Overlay = {
  subscribe(listener: () => void): () => void;
  begin(entry: Omit<OverlayEntry, 'rev'>): void;
  /** The ledger answered: the entry goes as soon as the cache has this rev. */
  confirm(commandId: string, rev: number): void;
  /** The ledger refused, or nothing came of it: the entry goes now. */
  drop(commandId: string): void;
  /** Every live read has seen this rev. */
  seen(rev: number): void;
  /** The row as it will be; the same object where nothing is predicted. */
  paint(row: Conversation): Conversation;
  /** The newest rev the ledger answered with; 0 when it has not been asked. */
  rev(): number;
  /** Whether the person's own act moves this row; 'named' leaves out acts that do not say which rows they move. */
  isOwn(id: string, which: 'any' | 'named'): boolean;
};

/** Makes an empty overlay. */
export function makeOverlay(): Overlay {
  const store = createStore<{ entries: readonly OverlayEntry[] }>(() => ({ entries: [] }));
  const entries = (): readonly OverlayEntry[] => store.getState().entries;
  const keep = (test: (entry: OverlayEntry) => boolean): void => {
    const kept = entries().filter(test);
    if (kept.length < entries().length) store.setState({ entries: kept });
  };
  let seenRev = 0;
  let answered = 0;
  const memo = new WeakMap<Conversation, { under: readonly OverlayEntry[]; painted: Conversation }>();
  const paint = (row: Conversation): Conversation => {
    const under = entries();
    const known = memo.get(row);
    if (known?.under === under) return known.painted;
    const parts = under.flatMap(({ fields, also }) => fields.get(row.id) ?? also?.(row) ?? []);
    const painted = parts.length === 0 ? row : Object.assign({}, row, ...parts);
    memo.set(row, { under, painted });
    return painted;
  };
  return {
    subscribe: (listener) => store.subscribe(listener),
    begin: (entry) => store.setState({ entries: [...entries(), { ...entry, rev: null }] }),
    confirm: (commandId, rev) => {
      answered = Math.max(answered, rev);
      store.setState({
        entries: entries().map((entry) => (entry.commandId === commandId ? { ...entry, rev } : entry)),
      });
      keep((entry) => entry.rev === null || entry.rev > seenRev);
    },
    drop: (commandId) => {
      // First the fields, so that lists put the rows back while they still know whose act it was.
      const bare = entries().map((entry) => {
        if (entry.commandId !== commandId) return entry;
        const { commandId: id, rev, fields } = entry;
        const own = entry.own === 'all' ? new Set(fields.keys()) : entry.own;
        return { commandId: id, own, rev, fields: new Map() };
      });
      store.setState({ entries: bare });
      keep((entry) => entry.commandId !== commandId);
    },
    seen: (rev) => {
      seenRev = rev;
      keep((entry) => entry.rev === null || entry.rev > rev);
    },
    paint,
    rev: () => answered,
    isOwn: (id, which) =>
      entries().some(({ own, fields }) => (own === 'all' ? which === 'any' || fields.has(id) : own.has(id))),
  };
}
