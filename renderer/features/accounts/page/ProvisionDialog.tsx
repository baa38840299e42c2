import { useCallback, useEffect, useState } from 'react';
import type { ProvisionedAccount } from '@shared/ipc/provision';
import { useBridge } from '@/bridge';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Provisioned } from './Provisioned';

/** Accounts of an administrator's file, one after the other: which servers will be asked, and what is still missing. */
export function ProvisionDialog() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const [accounts, setAccounts] = useState<readonly ProvisionedAccount[] | null>(null);
  const read = useCallback(async () => {
    const reply = await bridge.call('accounts', 'provision', {});
    const left = reply.ok ? reply.value.accounts : [];
    setAccounts(left);
    if (left.length === 0) setDesk({ dialog: null });
  }, [bridge, setDesk]);
  useEffect(() => void read(), [read]);
  const [first, ...others] = accounts ?? [];
  if (!first) return null;
  const count = others.length === 0 ? '' : ` (${t('accountPage.provisionLeft', { count: others.length })})`;
  return (
    <DialogShell title={t('accountPage.provisionTitle') + count} size={520} onClose={() => setDesk({ dialog: null })}>
      <Provisioned key={first.index} account={first} onDone={read} />
    </DialogShell>
  );
}
