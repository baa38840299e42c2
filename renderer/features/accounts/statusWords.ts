import type { Account } from '@shared/domain/account';
import type { AccountStatus } from '@shared/channels/status';
import type { Locale } from '@/ui/format/locale';
import { progressWords } from '@/ui/format/progressWords';
import { clockText } from '@/ui/format/when';
import type { Translate } from '@/ui/useT';

/** How an account fares, coarse enough for a dot. */
export type Health = 'good' | 'busy' | 'trouble';

const healthOf: Record<AccountStatus['state'], Health> = {
  live: 'good',
  connecting: 'busy',
  syncing: 'busy',
  retrying: 'busy',
  stopped: 'trouble',
  failed: 'trouble',
};

/** The dot of one account. What waits for the keyring waits for a person; what is live may lack a part. */
function health({ state, error }: AccountStatus): Health {
  if (state === 'live' && error) return 'busy';
  return state === 'retrying' && error?.code.startsWith('vault.') ? 'trouble' : healthOf[state];
}

/** The same, and faint where the account is gone and only its history is here. */
export function dotOf({ status, removedAt }: Account): Health | 'gone' {
  return removedAt === undefined ? health(status) : 'gone';
}

/** The dot of all of them: the worst. */
export function worst(accounts: readonly Account[]): Health {
  const all = accounts.filter(({ removedAt }) => removedAt === undefined).map(({ status }) => health(status));
  return all.includes('trouble') ? 'trouble' : all.includes('busy') ? 'busy' : 'good';
}

/** How an account fares, in one sentence with the reason and what follows. */
export function statusSentence({ name, status, removedAt }: Account, t: Translate, locale: Locale): string {
  if (removedAt !== undefined) return t('accounts.removed');
  if (status.error) return t(`error.${status.error.code}`, { account: name, ...status.error.facts });
  if (status.progress) return progressWords(status.progress, t, locale);
  if (status.state === 'retrying' && status.retryAt !== null)
    return t('accounts.retryAt', { time: clockText(status.retryAt, locale) });
  return t(`accounts.state.${status.state}`);
}
