import type { Account } from '@shared/domain/account';

/** What helps an account: one thing, or nothing while all is well or on its way. */
export type NextStep = 'signIn' | 'retry' | 'remove' | 'connect';

/** The one next step by what the account tells of itself. */
export function nextStep({ status, removedAt, practice }: Account): NextStep | null {
  if (removedAt !== undefined) return practice ? null : 'connect';
  const { state, action } = status;
  if (state === 'live' || state === 'syncing' || state === 'connecting') return null;
  if (action === 'signInAgain' || action === 'checkSettings') return 'signIn';
  return action === 'remove' ? 'remove' : 'retry';
}
