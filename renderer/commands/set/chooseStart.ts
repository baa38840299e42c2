import type { Account, StartChoice } from '@shared/domain/account';
import type { Command } from '../command';

/** The account that asks with which of its old conversations it shall begin: one at a time. */
export function accountThatAsks(accounts: readonly Account[]): Account | null {
  return accounts.find(({ firstSync, removedAt }) => firstSync?.choice === null && removedAt === undefined) ?? null;
}

const choose = (choice: StartChoice, label: Command['label'], keys: string): Command => ({
  id: `start.${choice}`,
  label,
  section: 'desk',
  inverse: 'step',
  keys: [keys],
  when: (context) => accountThatAsks(context.accounts()) !== null,
  run: async (context) => {
    const account = accountThatAsks(context.accounts());
    if (account) await context.apply({ type: 'chooseStart', account: account.id, choice });
  },
});

export const startThese = choose('these', 'commands.startThese', 'd t');
export const startAll = choose('all', 'commands.startAll', 'd a');
export const startNone = choose('none', 'commands.startNone', 'd n');
