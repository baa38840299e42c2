import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useAccounts } from '@/cache';
import { useT } from '@/ui/useT';
import { AccountItem } from './AccountItem';
import { health, worst } from './statusWords';
import css from './Accounts.module.css';

/** The accounts at the end of the rail: a dot each, and on a click what each of them is doing. */
export function AccountsMenu() {
  const t = useT();
  const accounts = useAccounts();
  const [opened, setOpened] = useState(false);
  if (accounts.length === 0) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="right-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={css.dots}
          aria-label={`${t('accounts.title')}: ${t(`accounts.overall.${worst(accounts)}`)}`}
          onClick={() => setOpened(!opened)}
        >
          {accounts.slice(0, 12).map(({ id, status }) => (
            <span key={id} className={css.dot} data-health={health(status)} />
          ))}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.menu} aria-label={t('accounts.title')}>
        <ul className={css.list}>
          {accounts.map((account) => (
            <li key={account.id}>
              <AccountItem account={account} onLeave={() => setOpened(false)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
