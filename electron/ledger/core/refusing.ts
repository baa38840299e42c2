import { fail, type Result } from '@shared/errors/result';
import type { LedgerHealth } from '@shared/ipc/desk';

/** Stands in for the reader of a ledger that could not be opened: every call is answered with the reason. */
export function refusing({ error }: LedgerHealth) {
  const refused = fail(error?.code ?? 'internal', error?.facts);
  return {
    call: (): Promise<Result<never>> => Promise.resolve(refused),
    wake: () => undefined,
    close: () => undefined,
  };
}
