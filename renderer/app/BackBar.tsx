import { IconArrowLeft } from '@tabler/icons-react';
import { useCommand, useDesk } from '@/commands';
import { keepFocus } from '@/ui/keepFocus';
import { KeyHint } from '@/ui/KeyHint';
import css from './Panes.module.css';

/** The way back to the list where only one of both fits: out of the editor first, then out of the conversation. */
export function BackBar() {
  const editing = useDesk((desk) => desk.composer !== null && desk.open === null);
  const { label, keys, run } = useCommand(editing ? 'closeEditor' : 'back');
  return (
    <button type="button" className={css.back} onMouseDown={keepFocus} onClick={run}>
      <IconArrowLeft size={16} stroke={1.75} aria-hidden />
      {label}
      <KeyHint label={keys} />
    </button>
  );
}
