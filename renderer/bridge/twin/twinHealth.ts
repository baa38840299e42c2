import type { AccountId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { AccountHealth } from '@shared/ipc/accountDetails';
import type { MemoryStore } from '@shared/logic/desk/memoryStore';
import { monthBegin, sentUsage } from '@shared/logic/delivery/sentUsage';
import { smsSize } from '@shared/logic/text/sms';

/** How an account of the twin fares: as its row says, with what was sent this month. */
export function twinHealth(memory: MemoryStore, id: AccountId): Result<AccountHealth> {
  const account = memory.store.get('account', id);
  if (!account) return fail('not.found');
  const since = monthBegin(Date.now());
  const own = memory.all('message').filter((message) => message.accountId === id);
  const sent = own
    .filter(({ direction, sentAt }) => direction === 'out' && sentAt >= since)
    .map(({ conversationId, text }) => ({
      profile: memory.store.get('conversation', conversationId)?.profile ?? '',
      messages: 1,
      parts: Math.max(1, smsSize(text).segments),
    }));
  const lastInAt = own.reduce(
    (last, { direction, receivedAt }) => (direction === 'in' ? Math.max(last, receivedAt) : last),
    0,
  );
  return ok({
    status: account.status,
    lastInAt: lastInAt === 0 ? null : lastInAt,
    pausedUntil: null,
    usage: [...sentUsage(account, sent, since), ...(account.status.usage ?? [])],
  });
}
