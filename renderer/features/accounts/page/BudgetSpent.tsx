import { Button } from '@mantine/core';
import type { Account } from '@shared/domain/account';
import { useApply } from '@/commands';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import css from './Page.module.css';

/** At the end of a month's budget: half as much again for this month alone, or nothing until the next one. */
export function BudgetSpent({ account: { id, config, status } }: { account: Account }) {
  const t = useT();
  const apply = useApply();
  const month = new Date(useNow()).toISOString().slice(0, 7);
  if (status.error?.code !== 'quota.cap' || typeof config.capCents !== 'number') return null;
  const more = Math.max(100, Math.round(config.capCents / 2));
  // Counted from the amount that was reached: pressed twice, it allows no more than pressed once.
  const reached = Math.round(Number(status.error.facts.cap) * 100) || config.capCents;
  const cents = Math.min(100_000, Math.max(0, reached - config.capCents) + more);
  const facts = { amount: (more / 100).toFixed(2).replace('.', t('accountPage.decimal')) };
  return (
    <div className={css.setting}>
      <span>
        {t('accountPage.budgetSpent')}
        <span className={css.help}>{t('accountPage.budgetSpentHelp')}</span>
      </span>
      <Button size="xs" onClick={() => void apply({ type: 'editAccount', id, config: { extra: { month, cents } } })}>
        {t('accountPage.budgetMore', facts)}
      </Button>
    </div>
  );
}
