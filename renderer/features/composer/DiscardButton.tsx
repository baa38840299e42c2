import { IconTrash } from '@tabler/icons-react';
import { useT } from '@/ui/useT';
import css from './Tool.module.css';

/** Throws the draft away; undo brings it back. */
export function DiscardButton({ onDiscard }: { onDiscard(): void }) {
  const name = useT()('composer.discard');
  return (
    <button type="button" className={css.tool} aria-label={name} title={name} onClick={onDiscard}>
      <IconTrash size={17} stroke={1.5} />
    </button>
  );
}
