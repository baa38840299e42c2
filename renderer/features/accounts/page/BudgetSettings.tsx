import { NumberInput, SegmentedControl } from '@mantine/core';
import type { Account } from '@shared/domain/account';
import { useApply } from '@/commands';
import { useT } from '@/ui/useT';
import { useState } from 'react';
import css from './Page.module.css';

const atCaps = ['ask', 'allow'] as const;
const intervals = [1, 5, 15, 60] as const;

/** For services that charge by use: what a month may cost, what holds beyond it, and how often news are asked for. */
export function BudgetSettings({ account: { id, config } }: { account: Account }) {
  const t = useT();
  const apply = useApply();
  const cap = typeof config.capCents === 'number' ? config.capCents / 100 : 0;
  const [typed, setTyped] = useState<number | string>(cap);
  const set = (change: Account['config']) => void apply({ type: 'editAccount', id, config: change });
  const amount = typeof typed === 'number' ? Math.round(typed * 100) : Number.NaN;
  const holds = amount >= 100 && amount <= 100_000;
  const atCap = atCaps.find((one) => one === config.atCap);
  return (
    <>
      <div className={css.setting}>
        <span>
          {t('accountPage.budget')}
          <span className={css.help}>{t('accountPage.budgetHelp')}</span>
        </span>
        <NumberInput
          size="sm"
          w="8rem"
          aria-label={t('accountPage.budget')}
          suffix=" $"
          decimalSeparator={t('accountPage.decimal')}
          min={1}
          max={1_000}
          value={typed}
          error={holds ? undefined : t('accountPage.budgetWrong')}
          onChange={setTyped}
          onBlur={() => holds && amount !== config.capCents && set({ capCents: amount })}
        />
      </div>
      {atCap && (
        <div className={css.setting}>
          <span>
            {t('accountPage.atCap')}
            <span className={css.help}>{t('accountPage.atCapHelp')}</span>
          </span>
          <SegmentedControl
            size="xs"
            aria-label={t('accountPage.atCap')}
            value={atCap}
            onChange={(value) => set({ atCap: value })}
            data={atCaps.map((value) => ({ value, label: t(`accountPage.atCap.${value}`) }))}
          />
        </div>
      )}
      {typeof config.minutes === 'number' && (
        <div className={css.setting}>
          <span>
            {t('accountPage.interval')}
            <span className={css.help}>{t('accountPage.intervalHelp')}</span>
          </span>
          <SegmentedControl
            size="xs"
            aria-label={t('accountPage.interval')}
            value={String(config.minutes)}
            onChange={(value) => set({ minutes: Number(value) })}
            data={[...new Set([...intervals, config.minutes])]
              .sort((a, b) => a - b)
              .map((value) => ({ value: String(value), label: t('accountPage.minutes', { minutes: value }) }))}
          />
        </div>
      )}
    </>
  );
}
