import type { Alias } from '@shared/domain/alias';
import type { ConversationId, CustomerId } from '@shared/domain/ids';

/** Follows ids of merged conversations and joined customers to the row they mean now. */
export type Aliases = {
  conversation(id: ConversationId): ConversationId;
  customer(id: CustomerId): CustomerId;
  /** Everybody who is this person, the row an id means first. */
  customersOf(id: CustomerId): readonly CustomerId[];
  /** Whether there are others. Asked with every key, of each row that is acted on. */
  isJoined(id: CustomerId): boolean;
  set(rows: readonly Alias[]): void;
  /** Called when an id may mean another row than before. */
  subscribe(listener: () => void): () => void;
};

/** Makes a follower that knows no alias yet. */
export function makeAliases(): Aliases {
  let targets = new Map<string, string>();
  let sources = new Map<string, CustomerId[]>();
  const listeners = new Set<() => void>();
  /** Chains are followed; a ring (which the ledger never makes) ends where it began. */
  const follow = (table: Alias['table'], id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let next = targets.get(`${table}/${at}`); next !== undefined && !seen.has(at);) {
      seen.add(at);
      at = next;
      next = targets.get(`${table}/${at}`);
    }
    return at;
  };
  return {
    conversation: (id) => follow('conversation', id) as ConversationId,
    customer: (id) => follow('customer', id) as CustomerId,
    customersOf: (id) => {
      const all = new Set([follow('customer', id) as CustomerId]);
      for (const each of all) for (const source of sources.get(each) ?? []) all.add(source);
      return [...all];
    },
    isJoined: (id) => sources.size > 0 && (sources.has(id) || targets.has(`customer/${id}`)),
    set: (rows) => {
      const next = new Map(rows.map(({ table, id, target }) => [`${table}/${id}`, target]));
      const same = next.size === targets.size && [...next].every(([key, target]) => targets.get(key) === target);
      if (same) return;
      targets = next;
      sources = new Map();
      for (const { table, id, target } of rows)
        if (table === 'customer') sources.set(target, [...(sources.get(target) ?? []), id as CustomerId]);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
