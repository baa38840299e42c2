import { Button } from '@mantine/core';
import { type ComponentType, useId } from 'react';
import type { Account } from '@shared/domain/account';
import { useCommand, useDesk, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import { useOrderedAccounts } from '../useOrderedAccounts';
import { AccountPage } from './AccountPage';
import css from './Page.module.css';

/** Everything about one account. `Identities` edits the addresses it writes from; another feature brings it along. */
export function AccountDialog({ Identities }: { Identities: ComponentType<{ account: Account }> }) {
  const t = useT();
  const which = useId();
  const setDesk = useSetDesk();
  const connect = useCommand('connectAccount');
  const accounts = useOrderedAccounts();
  const wanted = useDesk((desk) => desk.account);
  const account = accounts.find(({ id }) => id === wanted) ?? accounts[0];
  const close = () => setDesk({ dialog: null, account: null });
  return (
    <DialogShell
      title={account ? `${t('accountPage.title')}: ${account.name}` : t('accountPage.title')}
      size={600}
      onClose={close}
      actions={
        <>
          {account && (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              onClick={() => setDesk({ dialog: 'removeAccount', account: account.id })}
            >
              {t('accountPage.remove')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={connect.run}>
            {t('accountPage.connectAnother')}
          </Button>
        </>
      }
    >
      {accounts.length > 1 && account && (
        <div className={css.which}>
          <label htmlFor={which}>{t('accountPage.which')}</label>
          <Select
            id={which}
            value={account.id}
            choices={accounts.map(({ id, name, address }) => ({
              value: id,
              label: [name, address].filter((word, at, all) => word && all.indexOf(word) === at).join(' · '),
            }))}
            onChange={(value) => setDesk({ account: accounts.find(({ id }) => id === value)?.id ?? null })}
          />
        </div>
      )}
      {account && <AccountPage key={account.id} account={account} Identities={Identities} />}
    </DialogShell>
  );
}
