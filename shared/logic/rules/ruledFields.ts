import type { Conversation } from '../../domain/conversation';
import type { Ruled, RuledFields } from '../../domain/rule';

const names = [
  'state',
  'settledAt',
  'unread',
  'starred',
  'pinned',
  'muted',
  'tags',
] as const satisfies (keyof RuledFields)[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What differs between two versions of a conversation, of what a rule may set; null when nothing does. */
export function ruledFields(before: Conversation, after: Conversation): Pick<Ruled, 'before' | 'after'> | null {
  const changed = names.filter((name) => !same(before[name], after[name]));
  if (changed.length === 0) return null;
  const pick = (row: Conversation): RuledFields => Object.fromEntries(changed.map((name) => [name, row[name]]));
  return { before: pick(before), after: pick(after) };
}

/**
 * The fields of a conversation as they were before rules touched it, the newest rule first: each only where it still has
 * the value the rule gave it. Null where no rule did anything.
 */
export function withoutRules(row: Conversation): Partial<Conversation> | null {
  if (!row.ruled || row.ruled.length === 0) return null;
  const { ruled: _ruled, ...rest } = row;
  const back = [...row.ruled].reverse().reduce<Conversation>((now, { before, after }) => {
    const free = names.filter((name) => name in after && same(now[name], after[name]));
    return { ...now, ...Object.fromEntries(free.map((name) => [name, before[name]])) };
  }, rest);
  return { ...Object.fromEntries(names.map((name) => [name, back[name]])), ruled: [] };
}
