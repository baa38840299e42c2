import type { Account } from '@shared/domain/account';
import type { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import { execute } from '@shared/logic/desk/execute';
import { executeSystem } from '@shared/logic/desk/executeSystem';
import { ingest, type StoredEvent } from '@shared/logic/desk/ingest';
import { createMemoryStore } from '@shared/logic/desk/memoryStore';
import type { SystemChange } from '@shared/domain/change';
import { account, monday } from './builders';

/** The rules over arrays, with a clock the test moves and ids it can read. */
export function rulesDesk(first: Account = account()) {
  const memory = createMemoryStore();
  let count = 0;
  const desk = {
    memory,
    now: monday,
    env: () => ({ now: desk.now, zone: 'Europe/Berlin', newId: () => `id${String(++count).padStart(6, '0')}` }),
    change: (change: Change) => memory.transaction(() => execute(memory.store, change, desk.env())),
    system: (change: SystemChange) => memory.transaction(() => executeSystem(memory.store, change, desk.env())),
    take: (...events: StoredEvent[]) => memory.transaction(() => ingest(memory.store, first.id, events, desk.env())),
    conversations: () => memory.all('conversation'),
    only: (): Conversation => {
      const [row, ...others] = memory.all('conversation');
      if (!row || others.length > 0)
        throw new Error(`expected one conversation, have ${others.length + (row ? 1 : 0)}`);
      return row;
    },
  };
  desk.system({ type: 'putAccount', account: first });
  return desk;
}
