import { IconTrash } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { useT } from '@/ui/useT';
import css from './Tool.module.css';

/** Throws the draft away; undo brings it back. */
export function DiscardButton() {
  const name = useT()('composer.discard');
  const { run, keys } = useCommand('discardDraft');
  return (
    <button type="button" className={css.tool} aria-label={name} title={`${name} (${keys})`} onClick={run}>
      <IconTrash size={17} stroke={1.5} />
    </button>
  );
}
