import { useState } from 'react';
import { useCommands, useDesk, useKeymap, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { KeymapBar } from './KeymapBar';
import { KeymapList } from './KeymapList';
import { rowsFor } from './rowsFor';
import { useCapture } from './useCapture';
import { useMarkedRow } from './useMarkedRow';
import dialog from '@/ui/ListDialog.module.css';
import css from './Keymap.module.css';

/** Every command with its keys: found by word or key, changed by pressing the new ones. Each choice holds at once. */
export function KeymapDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const view = useKeymap();
  const commands = useCommands();
  const meant = useDesk((desk) => desk.command);
  const [typed, setTyped] = useState(() => commands.find(({ command }) => command.id === meant)?.label ?? '');
  const rows = rowsFor(commands, typed);
  const capturing = useCapture(view);
  const row = useMarkedRow(rows, view, capturing);
  return (
    <DialogShell
      title={t('keymap.title')}
      size={680}
      keepsEscape={capturing.capture !== null}
      onClose={() => setDesk({ dialog: null })}
    >
      <KeymapBar view={view} />
      <input
        ref={row.field}
        type="search"
        className={dialog.field}
        aria-label={t('keymap.search')}
        placeholder={t('keymap.search')}
        maxLength={100}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          row.mark(0);
        }}
        onKeyDown={row.onFieldKey}
      />
      <KeymapList rows={rows} view={view} row={row} capturing={capturing} />
      <p className={css.hint} role="status">
        {t(capturing.capture === null ? 'keymap.hint' : 'keymap.press')}
      </p>
    </DialogShell>
  );
}
