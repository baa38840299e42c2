import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { ErrorLine } from '@/ui/ErrorLine';
import { useT } from '@/ui/useT';
import { WholeText } from '@/ui/WholeText';
import css from './Keeping.module.css';

/** What support may want to know, all of it to be read before it is saved. */
export function DiagnosticsDialog() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    void bridge.call('keeping', 'diagnostics', {}).then((reply) => {
      if (reply.ok) setText(reply.value.text);
      else setError(reply.error);
    });
  }, [bridge]);
  const save = async () => {
    const reply = await bridge.call('keeping', 'saveDiagnostics', {});
    if (reply.ok) setSaved(reply.value.saved);
    else setError(reply.error);
  };
  return (
    <DialogShell
      title={t('keeping.diagnostics')}
      size={760}
      onClose={() => setDesk({ dialog: null })}
      actions={
        <Button size="xs" data-autofocus disabled={text === null} onClick={() => void save()}>
          {t('keeping.save')}
        </Button>
      }
    >
      <p className={css.help}>{t('keeping.diagnosticsHelp')}</p>
      <WholeText label={t('keeping.diagnostics')} text={text} />
      <p className={css.said} role="status">
        {saved ? t('keeping.saved') : ''}
      </p>
      <ErrorLine error={error} />
    </DialogShell>
  );
}
