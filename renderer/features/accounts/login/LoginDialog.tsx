import { useEffect, useState } from 'react';
import type { ReplyOf } from '@shared/ipc/contract';
import { useBridge } from '@/bridge';
import { useAccounts } from '@/cache';
import { useDesk, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { KindChoice } from './KindChoice';
import { LoginSteps } from './LoginSteps';

/** Connects an account, or signs in to one again: draws whatever steps its connector asks for. */
export function LoginDialog() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const id = useDesk((desk) => desk.signIn);
  const account = useAccounts().find((one) => one.id === id) ?? null;
  const [kinds, setKinds] = useState<ReplyOf<'accounts', 'kinds'>>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.call('accounts', 'kinds', {}).then((reply) => wanted && reply.ok && setKinds(reply.value));
    return () => {
      wanted = false;
    };
  }, [bridge]);
  const [only, ...more] = kinds;
  const connector = account?.connector ?? chosen ?? (more.length === 0 ? (only?.connector ?? null) : null);
  const close = () => setDesk({ dialog: null, signIn: null });
  return (
    <DialogShell
      title={account ? t('login.titleAgain', { account: account.name }) : t('login.title')}
      size={480}
      onClose={close}
    >
      {connector === null ? (
        <KindChoice kinds={kinds} onChoose={setChosen} />
      ) : (
        <LoginSteps key={connector} connector={connector} account={id} onClose={close} />
      )}
    </DialogShell>
  );
}
