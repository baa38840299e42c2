import { useId } from 'react';
import type { Account } from '@shared/domain/account';
import type { AccountDescription } from '@shared/ipc/accountDetails';
import { useApply } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import css from './Page.module.css';

const ranges = [1, 3, 6, 12, 24, null] as const;

/** How far back mail is fetched, with how much that is as soon as the server has said so. It holds at once. */
export function RangeSetting({ account, about }: { account: Account; about: AccountDescription | null }) {
  const t = useT();
  const id = useId();
  const apply = useApply();
  const { language } = useLocale();
  const number = new Intl.NumberFormat(language);
  const set = (value: string) => {
    const months = value === 'all' ? null : Number(value);
    void apply({ type: 'editAccount', id: account.id, config: { months } });
  };
  const label = (months: (typeof ranges)[number]): string => {
    const range = t(`accountPage.rangeOf.${months ?? 'all'}`);
    const count = about?.ranges?.find((one) => one.months === months)?.count;
    return count === undefined ? range : t('accountPage.rangeCount', { range, count: number.format(count) });
  };
  return (
    <div className={css.setting}>
      <label htmlFor={id}>
        {t('accountPage.rangeTitle')}
        <span className={css.help}>{t('accountPage.rangeHelp')}</span>
      </label>
      <Select
        id={id}
        value={typeof account.config.months === 'number' ? `${account.config.months}` : 'all'}
        choices={ranges.map((months) => ({ value: `${months ?? 'all'}`, label: label(months) }))}
        onChange={set}
      />
    </div>
  );
}
