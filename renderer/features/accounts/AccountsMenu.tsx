import { useId, useRef } from 'react';
import { useCommand } from '@/commands';
import { tip } from '@/ui/tip';
import { useT } from '@/ui/useT';
import { AccountItem } from './AccountItem';
import { dotOf, worst } from './statusWords';
import { useOrderedAccounts } from './useOrderedAccounts';
import css from './Accounts.module.css';

/** The accounts at the end of the rail: a dot each, and on a click what each of them is doing. */
export function AccountsMenu() {
  const t = useT();
  const accounts = useOrderedAccounts();
  const connect = useCommand('connectAccount');
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  if (accounts.length === 0) return null;
  const words = `${t('accounts.title')}: ${t(`accounts.overall.${worst(accounts)}`)}`;
  return (
    <>
      <button
        type="button"
        className={css.dots}
        aria-label={words}
        aria-haspopup="dialog"
        popoverTarget={id}
        {...tip(words, '', 'right')}
      >
        {accounts
          .filter(({ removedAt }) => removedAt === undefined)
          .slice(0, 12)
          .map((account) => (
            <span key={account.id} className={css.dot} data-health={dotOf(account)} />
          ))}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="dialog"
        tabIndex={-1}
        aria-label={t('accounts.title')}
        className={css.menu}
        onToggle={({ newState }) => newState === 'open' && menu.current?.focus()}
      >
        <ul className={css.list}>
          {accounts.map((account) => (
            <li key={account.id}>
              <AccountItem account={account} onLeave={() => menu.current?.hidePopover()} />
            </li>
          ))}
        </ul>
        <button
          type="button"
          className={css.connect}
          onClick={() => {
            menu.current?.hidePopover();
            connect.run();
          }}
        >
          {connect.label}
        </button>
      </div>
    </>
  );
}
