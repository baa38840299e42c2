import type { AccountStatus } from '@shared/channels/status';
import type { ConnectorContext } from '../connector';

type Told = Partial<AccountStatus> & Pick<AccountStatus, 'state'>;

/** Tells the account's state when it has changed, and only then: each word is written down. */
export function createStatusTeller({ status, clock }: ConnectorContext): (told: Told) => void {
  let last = '';
  return (told) => {
    const next = `${told.state} ${told.error?.code ?? ''}`;
    if (next === last) return;
    last = next;
    const healthy = { error: null, action: 'none', retryAt: null, lastContactAt: clock.now() } as const;
    status(told.error ? told : { ...healthy, ...told });
  };
}
