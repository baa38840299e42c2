import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { ErrorLine } from '@/ui/ErrorLine';
import { useMoveInList } from '@/ui/useMoveInList';
import { useT } from '@/ui/useT';
import { LogRow } from './LogRow';
import { useLog } from './useLog';
import css from './Away.module.css';

/** Every note that went or was held back, the newest first, a page at a time; Enter opens the conversation. */
export function LogDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const list = useRef<HTMLUListElement>(null);
  const { notes, next, error, more } = useLog();
  const some = notes !== null && notes.length > 0;
  useMoveInList(list, some);
  useEffect(() => {
    if (some) list.current?.querySelector('button')?.focus();
  }, [some]);
  return (
    <DialogShell title={t('away.logTitle')} size={680} onClose={() => setDesk({ dialog: null })}>
      {notes?.length === 0 && <p className={css.help}>{t('away.logEmpty')}</p>}
      {some && (
        <>
          <ul ref={list} className={css.log} aria-label={t('away.logList')}>
            {notes.map((note, place) => (
              <LogRow key={note.id} note={note} isFirst={place === 0} />
            ))}
          </ul>
          <div className={css.logEnd}>
            <span className={css.faint}>{t('away.logHint')}</span>
            {next !== null && (
              <Button size="xs" variant="default" onClick={() => void more()}>
                {t('away.logMore')}
              </Button>
            )}
          </div>
        </>
      )}
      <ErrorLine error={error} />
    </DialogShell>
  );
}
