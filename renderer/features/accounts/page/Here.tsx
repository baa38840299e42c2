import type { Account } from '@shared/domain/account';
import type { AccountHoldings } from '@shared/ipc/accountDetails';
import { fileSize } from '@/ui/attachments/fileSize';
import { dateFormat, useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { Section } from './Section';
import css from './Page.module.css';

/** What lies on this computer of the account, from when to when, and what is fetched. */
export function Here({ account, holdings }: { account: Account; holdings: AccountHoldings | null }) {
  const t = useT();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale.language);
  const day = (at: number) => dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
  const time = (at: number) =>
    dateFormat(locale, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(at);
  const { syncedAt, removedAt, practice, gaps = [] } = account;
  const { months, identities } = account.config;
  const range =
    typeof months === 'number'
      ? t('accountPage.rangeSince', { day: day(new Date().setMonth(new Date().getMonth() - months)) })
      : t('accountPage.range');
  return (
    <Section title={t('accountPage.here')}>
      {holdings && (
        <p className={css.text}>
          {t('accountPage.hereCounts', {
            conversations: number.format(holdings.conversations),
            messages: number.format(holdings.messages),
            files: number.format(holdings.files),
            size: fileSize(holdings.fileBytes, locale.language),
          })}{' '}
          {holdings.oldestAt !== null &&
            holdings.newestAt !== null &&
            t('accountPage.hereRange', { from: day(holdings.oldestAt), to: day(holdings.newestAt) })}
        </p>
      )}
      {removedAt === undefined && !practice && (
        <p className={css.hint}>
          {Array.isArray(identities) && `${range} `}
          {syncedAt === null ? t('accountPage.notSynced') : t('accountPage.syncedAt', { when: day(syncedAt) })}
        </p>
      )}
      {gaps.map(({ from, to }) => (
        <p key={from} className={css.text}>
          {t('accountPage.gap', { from: time(from), to: time(to) })}
        </p>
      ))}
    </Section>
  );
}
