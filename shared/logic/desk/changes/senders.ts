import type { ChangeOf } from '../../../domain/change';
import type { Session } from '../session';

/** Remembers what the person decided about an address; a decision taken back leaves no row. @returns 1, or 0: as it was */
export function setSender({ store, env }: Session, { address, field, value }: ChangeOf<'setSender'>): number {
  const before = store.get('sender', address);
  if ((before?.[field] ?? false) === value) return 0;
  const row = { id: address, blocked: false, pictures: false, ...before, [field]: value, changedAt: env.now };
  if (row.blocked || row.pictures) store.put('sender', row);
  else store.remove('sender', address);
  return 1;
}
