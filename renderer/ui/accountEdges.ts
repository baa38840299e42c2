import type { Account } from '@shared/domain/account';
import type { AccountId } from '@shared/domain/ids';

/** Colours that people with any colour vision can tell apart (Okabe and Ito), on light and on dark ground. */
const palette = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#b8a000', '#8a6fd1'] as const;

/**
 * The colour of each account's edge, where a channel is used by more than one: two shops share this desk, and it must be
 * seen which of them a customer wrote to. Empty else: then the edge says the channel. In the order of `accounts`, oldest
 * first, so that a colour stays when another account comes.
 */
export function accountEdges(accounts: readonly Account[]): ReadonlyMap<AccountId, { colour: string; name: string }> {
  const living = accounts.filter(({ removedAt }) => removedAt === undefined);
  const shared = new Set(living.map(({ channel }) => channel)).size < living.length;
  if (!shared) return new Map();
  return new Map(
    living.map(({ id, name }, index) => [id, { colour: palette[index % palette.length] ?? palette[0], name }]),
  );
}
