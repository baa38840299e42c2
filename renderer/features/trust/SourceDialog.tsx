import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';
import { useDesk, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { ErrorLine } from '@/ui/ErrorLine';
import { useT } from '@/ui/useT';
import { WholeText } from '@/ui/WholeText';
import css from './Trust.module.css';

type Source = { text: string; cut: boolean };

/** A mail as its server has it: its header fields, or everything; to copy, or to save as a file. */
export function SourceDialog() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const id = useDesk((desk) => desk.focusedMessage);
  const [part, setPart] = useState<'headers' | 'all'>('headers');
  const [source, setSource] = useState<Source | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (id === null) return;
    let gone = false;
    void bridge.call('messages', 'source', { id }).then((reply) => {
      if (gone) return;
      if (reply.ok) setSource(reply.value);
      else setError(reply.error);
    });
    return () => {
      gone = true;
    };
  }, [bridge, id]);
  const save = async () => {
    const reply = id === null ? null : await bridge.call('messages', 'saveSource', { id });
    if (reply && !reply.ok) setError(reply.error);
  };
  const text = source && (part === 'all' ? source.text : headersOf(source.text));
  return (
    <DialogShell
      title={t('trust.source.title')}
      size={860}
      onClose={() => setDesk({ dialog: null })}
      actions={
        <>
          <Button
            size="xs"
            variant="default"
            disabled={text === null}
            onClick={() => void navigator.clipboard.writeText(text ?? '')}
          >
            {t('trust.source.copy')}
          </Button>
          <Button size="xs" variant="default" disabled={source === null} onClick={() => void save()}>
            {t('trust.source.save')}
          </Button>
        </>
      }
    >
      <SegmentedControl
        size="xs"
        aria-label={t('trust.source.title')}
        value={part}
        onChange={(value) => setPart(value)}
        data={[
          { value: 'headers', label: t('trust.source.headers') },
          { value: 'all', label: t('trust.source.all') },
        ]}
      />
      {error ? (
        <ErrorLine error={error} />
      ) : (
        <WholeText label={t('trust.source.title')} text={text} waiting={t('trust.source.loading')} />
      )}
      {source?.cut && part === 'all' && <p className={css.hint}>{t('trust.source.cut')}</p>}
    </DialogShell>
  );
}

/** Everything before the first empty line (RFC 5322 section 2.1). */
function headersOf(text: string): string {
  const end = /\r?\n\r?\n/u.exec(text)?.index;
  return end === undefined ? text : text.slice(0, end);
}
