import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';
import { useAccounts } from '@/cache';
import { useApply, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { ErrorLine } from '@/ui/ErrorLine';
import { useT } from '@/ui/useT';
import { mailToLeave } from './mailToLeave';
import { useFocusedMessage } from './useFocusedMessage';
import css from './Trust.module.css';

/** Says what unsubscribing does and to whom it speaks, then does it with one click. */
export function UnsubscribeDialog() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const apply = useApply();
  const message = useFocusedMessage();
  const account = useAccounts().find(({ id }) => id === message?.accountId);
  const [state, setState] = useState<'asks' | 'works' | 'done'>('asks');
  const [error, setError] = useState<AppError | null>(null);
  const close = () => setDesk({ dialog: null });
  const way = message?.mail?.unsubscribe;
  if (!message || !way || !account) return null;
  const leave = async () => {
    setState('works');
    const reply =
      way.url === null
        ? await apply(mailToLeave(message, way.mail ?? ''))
        : await bridge.call('messages', 'unsubscribe', { id: message.id });
    setState(reply.ok ? 'done' : 'asks');
    setError(reply.ok ? null : reply.error);
  };
  const does =
    way.url === null
      ? t('trust.unsubscribe.mail', { to: new URL(way.mail ?? 'mailto:').pathname })
      : t('trust.unsubscribe.post', { host: new URL(way.url).hostname, address: account.address });
  return (
    <DialogShell
      title={t('trust.unsubscribe.title')}
      onClose={close}
      actions={
        <>
          <Button size="xs" variant="default" onClick={close}>
            {t(state === 'done' ? 'common.close' : 'common.cancel')}
          </Button>
          {state !== 'done' && (
            <Button size="xs" loading={state === 'works'} data-autofocus onClick={() => void leave()}>
              {t('trust.unsubscribe.do')}
            </Button>
          )}
        </>
      }
    >
      <p className={css.text}>{state === 'done' ? t('trust.unsubscribe.done') : does}</p>
      <ErrorLine error={error} />
    </DialogShell>
  );
}
