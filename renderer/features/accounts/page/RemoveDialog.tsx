import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import type { Account } from '@shared/domain/account';
import { useBridge } from '@/bridge';
import { useAccounts } from '@/cache';
import { useDesk, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { useDetails } from './useDetails';
import css from './Page.module.css';

/** Asks before an account goes: what lies here of it, and whether its history stays. */
export function RemoveDialog() {
  const id = useDesk((desk) => desk.account);
  const account = useAccounts().find((one) => one.id === id);
  return account ? <Remove account={account} /> : null;
}

function Remove({ account }: { account: Account }) {
  const t = useT();
  const { language } = useLocale();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const gone = account.removedAt !== undefined;
  const [keep, setKeep] = useState(!gone);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const holdings = useDetails(account.id, '')?.holdings;
  const number = (count: number) => new Intl.NumberFormat(language).format(count);
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
          <Button size="xs" color="red" loading={busy} disabled={!holdings} onClick={() => void remove()}>
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
      <Radio.Group
        aria-label={t('accountPage.removeHow')}
        value={keep ? 'keep' : 'all'}
        onChange={(value) => setKeep(value === 'keep')}
      >
        <div className={css.choices}>
          {!gone && (
            <Radio
              size="sm"
              value="keep"
              data-autofocus
              label={t('accountPage.removeKeep')}
              description={t('accountPage.removeKeepHelp')}
            />
          )}
          <Radio
            size="sm"
            value="all"
            label={t('accountPage.removeAll')}
            description={t('accountPage.removeAllHelp')}
          />
        </div>
      </Radio.Group>
      <p className={css.hint}>{t('accountPage.removeServer')}</p>
      {error && (
        <p className={css.error} role="alert">
          {t(`error.${error.code}`, error.facts)}
        </p>
      )}
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
