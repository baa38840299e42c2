import { Button } from '@mantine/core';
import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { useApply } from '@/commands';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import css from './Page.module.css';

const Extra = z.object({ month: z.string(), cents: z.number() });

/** At the end of a month's budget: half as much again for this month alone, or nothing until the next one. */
export function BudgetSpent({ account: { id, config, status } }: { account: Account }) {
  const t = useT();
  const apply = useApply();
  const month = new Date(useNow()).toISOString().slice(0, 7);
  if (status.error?.code !== 'quota.cap' || typeof config.capCents !== 'number') return null;
  const known = Extra.safeParse(config.extra).data;
  const before = known?.month === month ? known.cents : 0;
  const more = Math.max(100, Math.round(config.capCents / 2));
  const cents = Math.min(100_000, before + more);
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
