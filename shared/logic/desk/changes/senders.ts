import type { ChangeOf } from '../../../domain/change';
import type { Sender } from '../../../domain/sender';
import type { RowDelta } from '../inverse';
import type { Session } from '../session';

const decisions = ['blocked', 'pictures'] as const;
/** What stands for an address without a row. */
const undecided = { blocked: false, pictures: false };

/** Remembers what the person decided about an address; a decision taken back leaves no row. @returns 1, or 0: as it was */
export function setSender(session: Session, { address, field, value }: ChangeOf<'setSender'>): number {
  const before = session.store.get('sender', address);
  if ((before?.[field] ?? false) === value) return 0;
  keep(session, { ...undecided, ...before, id: address, [field]: value });
  return 1;
}

/**
 * Takes back what a step decided about an address, each decision where it still stands; what was decided since stays.
 * @returns the decisions it left
 */
export function restoreSender(session: Session, { id, before, after }: RowDelta): string[] {
  const was = { ...undecided, ...before };
  const became = { ...undecided, ...after };
  const is = { ...undecided, ...session.store.get('sender', id) };
  const decided = decisions.filter((field) => was[field] !== became[field]);
  const free = decided.filter((field) => is[field] === became[field]);
  if (free.length > 0) keep(session, { ...is, ...Object.fromEntries(free.map((field) => [field, was[field]])), id });
  return decided.filter((field) => !free.includes(field));
}

function keep({ store, env }: Session, sender: Omit<Sender, 'changedAt'>): void {
  if (sender.blocked || sender.pictures) store.put('sender', { ...sender, changedAt: env.now });
  else store.remove('sender', sender.id);
}
