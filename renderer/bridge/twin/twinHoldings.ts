import type { AccountId } from '@shared/domain/ids';
import type { AccountHoldings } from '@shared/ipc/accountDetails';
import type { MemoryStore } from '@shared/logic/desk/memoryStore';
import { isPending } from '@shared/logic/desk/counters';

/** What the page's desk holds of an account, counted. */
export function twinHoldings(memory: MemoryStore, account: AccountId): AccountHoldings {
  const own = (row: { accountId: AccountId }): boolean => row.accountId === account;
  const messages = memory.all('message').filter(own);
  const files = new Map(messages.flatMap(({ attachments }) => attachments.map((file) => [file.sha256, file.bytes])));
  files.delete(null);
  const times = messages.map(({ sortAt }) => sortAt);
  return {
    conversations: memory.all('conversation').filter(own).length,
    messages: messages.length,
    files: files.size,
    fileBytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
    drafts: memory.all('draft').filter(own).length,
    waiting: memory.all('outbox').filter((item) => own(item) && isPending(item)).length,
    oldestAt: times.length === 0 ? null : Math.min(...times),
    newestAt: times.length === 0 ? null : Math.max(...times),
  };
}
