import type { ServerCover } from '../accounts/serverCover';
import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** Answers of the namespace `away`. */
export function awayHandlers(
  ledger: Pick<Ledger, 'awayLog' | 'awayDryRun' | 'rehearse'>,
  cover: Pick<ServerCover, 'cover' | 'push' | 'withdraw'>,
): Handlers['away'] {
  return {
    rehearse: (request) => ledger.rehearse(request),
    dryRun: ({ days }) => ledger.awayDryRun(days),
    log: ({ before, limit }) => ledger.awayLog(before, limit),
    cover: () => cover.cover(),
    pushAbsence: ({ account }) => cover.push(account),
    withdrawAbsence: ({ account }) => cover.withdraw(account),
  };
}
