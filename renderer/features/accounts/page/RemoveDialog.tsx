import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import type { Result } from '@shared/errors/result';
import type { Account } from '@shared/domain/account';
import type { AccountHoldings } from '@shared/ipc/accountDetails';
import { useBridge } from '@/bridge';
import { useAccounts } from '@/cache';
import { useDesk, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { countText } from '@/ui/format/locale';
import { ErrorLine } from '@/ui/ErrorLine';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { Choice } from './Choice';
import { useHoldings } from './useHoldings';
import css from './Page.module.css';

/**
 * Asks before an account goes: what lies here of it, and whether its history stays. Shown once that is counted, so that
 * nobody presses a button that does not act yet, or decides over what they have not read.
 */
export function RemoveDialog() {
  const id = useDesk((desk) => desk.account);
  const account = useAccounts().find((one) => one.id === id);
  return account ? <Counted key={account.id} account={account} /> : null;
}

function Counted({ account }: { account: Account }) {
  const counted = useHoldings(account.id, '');
  return counted && <Remove account={account} counted={counted} />;
}

function Remove({ account, counted }: { account: Account; counted: Result<AccountHoldings> }) {
  const t = useT();
  const { language } = useLocale();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  // Invented history is not worth keeping, and what was kept before can only be deleted.
  const mayKeep = account.removedAt === undefined && !account.practice;
  const [keep, setKeep] = useState(mayKeep);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(counted.ok ? null : counted.error);
  const holdings = counted.ok ? counted.value : null;
  const number = (count: number) => countText(count, language);
  const close = () => setDesk({ dialog: null, account: null });
  const remove = async () => {
    setBusy(true);
    const reply = await bridge.call('accounts', 'remove', { id: account.id, keep });
    setBusy(false);
    if (reply.ok) setDesk({ dialog: null, account: null, ...(keep ? {} : elsewhere) });
    else setError(reply.error);
  };
  return (
    <DialogShell
      title={t('accountPage.removeTitle', { account: account.name })}
      size={520}
      onClose={close}
      actions={
        <>
          <Button size="xs" variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" color="red" loading={busy} onClick={() => void remove()}>
            {t(keep ? 'accountPage.removeNow' : 'accountPage.deleteNow')}
          </Button>
        </>
      }
    >
      {holdings && (
        <p className={css.text}>
          {t('accountPage.removeCounts', {
            conversations: number(holdings.conversations),
            messages: number(holdings.messages),
            files: number(holdings.files),
            drafts: number(holdings.drafts),
          })}{' '}
          {holdings.waiting === 1 && t('accountPage.removeWaitingOne')}
          {holdings.waiting > 1 && t('accountPage.removeWaiting', { count: holdings.waiting })}
        </p>
      )}
      <fieldset className={css.choices} aria-label={t('accountPage.removeHow')}>
        {mayKeep && (
          <Choice
            chosen={keep}
            label={t('accountPage.removeKeep')}
            help={t('accountPage.removeKeepHelp')}
            onChoose={() => setKeep(true)}
          />
        )}
        <Choice
          chosen={!keep}
          label={t('accountPage.removeAll')}
          help={t('accountPage.removeAllHelp')}
          onChoose={() => setKeep(false)}
        />
      </fieldset>
      <p className={css.hint}>{t('accountPage.removeServer')}</p>
      <ErrorLine error={error} />
    </DialogShell>
  );
}

/** What was on the screen may be of the account that is gone. */
const elsewhere = {
  open: null,
  focused: null,
  composer: null,
  selection: new Set<never>(),
  view: { kind: 'inbox' },
} as const;
