import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import type { BackupContents, KeptBackup } from '@shared/ipc/keeping';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';
import { usePreferences } from '@/commands';
import { ErrorLine } from '@/ui/ErrorLine';
import { fileSize } from '@/ui/attachments';
import { DialogSection } from '@/ui/DialogSection';
import { useT } from '@/ui/useT';
import { BackupRow } from './BackupRow';
import css from './Keeping.module.css';

type State = { busy: 'backingUp' | 'examining' | null; said: string | null; error: AppError | null };
const idle: State = { busy: null, said: null, error: null };

/** The backups made by themselves, and the ways to save the desk elsewhere and to go back. */
export function Backups(props: { atOnce: boolean; onExamined(contents: BackupContents): void }) {
  const { atOnce, onExamined } = props;
  const t = useT();
  const bridge = useBridge();
  const { language } = usePreferences();
  const [backups, setBackups] = useState<readonly KeptBackup[] | null>(null);
  const [{ busy, said, error }, setState] = useState(idle);
  const begun = useRef(false);
  useEffect(() => {
    void bridge.call('keeping', 'backups', {}).then((reply) => setBackups(reply.ok ? reply.value.backups : []));
  }, [bridge]);
  const backUp = useCallback(async () => {
    setState({ ...idle, busy: 'backingUp' });
    const reply = await bridge.call('keeping', 'backUp', {});
    if (!reply.ok) return setState({ ...idle, error: reply.error });
    const { saved } = reply.value;
    const size = saved && fileSize(saved.bytes, language);
    setState({ ...idle, said: saved && t('keeping.backedUp', { name: saved.name, size: size ?? '' }) });
  }, [bridge, language, t]);
  useEffect(() => {
    if (!atOnce || begun.current) return;
    begun.current = true;
    void backUp();
  }, [atOnce, backUp]);
  const examine = async (at: number | null) => {
    setState({ ...idle, busy: 'examining' });
    const reply = await bridge.call('keeping', 'examine', { at });
    if (!reply.ok) return setState({ ...idle, error: reply.error });
    setState(idle);
    if (reply.value.contents) onExamined(reply.value.contents);
  };
  return (
    <DialogSection title={t('keeping.backups')} help={t(backups?.length === 0 ? 'keeping.none' : 'keeping.help')}>
      <ul className={css.list}>
        {backups?.map((backup) => (
          <BackupRow
            key={backup.at}
            backup={backup}
            disabled={busy !== null}
            onRestore={() => void examine(backup.at)}
          />
        ))}
      </ul>
      <div className={css.buttons}>
        <Button size="xs" data-autofocus disabled={busy !== null} onClick={() => void backUp()}>
          {t('keeping.backUp')}
        </Button>
        <Button size="xs" variant="default" disabled={busy !== null} onClick={() => void examine(null)}>
          {t('keeping.fromFile')}
        </Button>
      </div>
      <p className={css.said} role="status">
        {busy ? t(`keeping.${busy}`) : said}
      </p>
      <ErrorLine error={error} />
    </DialogSection>
  );
}
