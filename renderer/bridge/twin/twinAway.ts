import type { Method, ReplyOf, RequestOf } from '@shared/ipc/contract';
import type { AccountId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { TwinDesk } from './twinDesk';

type Answers = { [M in Method<'away'>]: (request: RequestOf<'away', M>) => Result<ReplyOf<'away', M>> };

/** How the twin answers about away messages: by its own rows. */
export function twinAway({ memory, rehearse, dryRun }: TwinDesk): Answers {
  return {
    rehearse,
    dryRun: ({ days }) => dryRun(days),
    log: ({ before, limit }) => {
      const setting = memory.store.get('deskSetting', 'away');
      const rules = setting?.id === 'away' ? setting.value.rules : [];
      const all = memory.notes().filter(({ at, ruleId }) => ruleId !== null && (before === null || at < before));
      const notes = all.slice(0, limit).map((note) => ({
        ...note,
        customer: memory.store.get('conversation', note.conversationId)?.customerName ?? '',
        account: memory.store.get('account', note.accountId)?.name ?? '',
        rule: rules.find(({ id }) => id === note.ruleId)?.name ?? '',
      }));
      return ok({ notes, next: all.length > limit ? (notes.at(-1)?.at ?? null) : null });
    },
    // The twin has no server that could answer.
    cover: () => {
      const setting = memory.store.get('deskSetting', 'away');
      const rules = setting?.id === 'away' && setting.value.stoppedAt === null ? setting.value.rules : [];
      const by = (id: AccountId) =>
        rules.some(({ on, accounts }) => on && (accounts?.includes(id) ?? true)) ? ('desk' as const) : ('off' as const);
      const accounts = memory.all('account').filter(({ removedAt }) => removedAt === undefined);
      return ok({ accounts: accounts.map(({ id }) => ({ account: id, by: by(id), offered: false, error: null })) });
    },
    pushAbsence: ({ account }) =>
      fail('away.notOffered', { account: memory.store.get('account', account)?.name ?? '' }),
    withdrawAbsence: () => ok({}),
  };
}
