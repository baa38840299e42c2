import type { OutboxItem } from '@shared/domain/outbox';
import type { TwinDesk } from './twinDesk';

/** A timer holds at most 2^31 ms; nobody keeps a twin open for longer. */
const longest = 2 ** 31 - 1;

/**
 * Pretends to send: what is queued leaves when its undo delay is over, and nobody ever answers. Also wakes what is
 * snoozed. `later` runs a function after so many ms.
 */
export function startTwinSending(
  desk: TwinDesk,
  now: () => number,
  later: (run: () => void, ms: number) => void,
): void {
  const leave = ({ id }: OutboxItem): void => {
    const item = desk.memory.store.get('outbox', id);
    if (item?.state !== 'queued' || item.notBefore > now()) return;
    desk.system({ type: 'outbox', id, fields: { state: 'sending', phase: 'connecting', attempts: item.attempts + 1 } });
    desk.system({ type: 'outbox', id, fields: { state: 'sent', sentAt: now(), delivery: 'accepted' } });
  };
  const planned = new Map<string, number>();
  const plan = (): void => {
    for (const item of desk.memory.all('outbox')) {
      if (item.state !== 'queued' || planned.get(item.id) === item.notBefore) continue;
      planned.set(item.id, item.notBefore);
      later(() => leave(item), Math.min(longest, Math.max(0, item.notBefore - now())));
    }
    for (const { id, snooze } of desk.memory.all('conversation')) {
      const until = snooze?.until;
      if (until === undefined || until === null || planned.get(id) === until) continue;
      planned.set(id, until);
      later(() => desk.system({ type: 'wakeSnoozed' }), Math.min(longest, Math.max(0, until - now())));
    }
  };
  desk.onRev(plan);
  plan();
}
