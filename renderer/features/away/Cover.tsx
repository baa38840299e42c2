import { Button } from '@mantine/core';
import type { AwaySettings } from '@shared/domain/away';
import { useAccounts } from '@/cache';
import { ErrorLine } from '@/ui/ErrorLine';
import { DialogSection } from '@/ui/DialogSection';
import { useChannelNames } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { useCover } from './useCover';
import css from './Away.module.css';

/** By whom each account is answered while nobody is there: its provider, or this computer as long as it runs. */
export function Cover({ away }: { away: AwaySettings }) {
  const t = useT();
  const accounts = useAccounts();
  const channelName = useChannelNames();
  const { covers, busy, error, turn } = useCover(away);
  if (!covers || covers.length === 0) return null;
  return (
    <DialogSection title={t('away.cover')} help={t('away.coverHelp')}>
      <ul className={css.list}>
        {covers.map((cover) => {
          const account = accounts.find(({ id }) => id === cover.account);
          const name = account?.name ?? t('away.unknown');
          const byProvider = cover.by === 'provider';
          return (
            <li key={cover.account} className={css.cover}>
              <span>
                <span className={css.absenceName}>
                  <bdi>{name}</bdi>
                  {account && <span className={css.state}>{channelName(account.channel)}</span>}
                </span>
                <span className={css.coverWhat}>
                  {cover.error ? t(`error.${cover.error.code}`, cover.error.facts) : t(`away.cover.${cover.by}`)}
                </span>
              </span>
              {(byProvider || cover.offered) && (
                <Button
                  size="xs"
                  variant="default"
                  loading={busy === cover.account}
                  aria-label={t(byProvider ? 'away.withdrawFrom' : 'away.pushTo', { name })}
                  onClick={() => void turn(byProvider ? 'withdrawAbsence' : 'pushAbsence', cover.account)}
                >
                  {t(byProvider ? 'away.withdraw' : 'away.push')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ErrorLine error={error} />
    </DialogSection>
  );
}
