import type { RefObject } from 'react';
import { IconPaperclip } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { FileInput } from '@/ui/FileInput';
import { useT } from '@/ui/useT';
import css from './Tool.module.css';

type Props = {
  /** The field that asks for the files; the command opens it too. */
  input: RefObject<HTMLInputElement | null>;
  /** What the channel takes, null for everything. */
  types: readonly string[] | null;
  onFiles(files: readonly File[]): void;
};

/** Picks files from the disk. */
export function AttachButton({ input, types, onFiles }: Props) {
  const t = useT();
  const { run, keys } = useCommand('attach');
  return (
    <>
      <button
        type="button"
        className={css.tool}
        aria-label={t('composer.attach')}
        title={`${t('composer.attach')} (${keys})`}
        onClick={run}
      >
        <IconPaperclip size={17} stroke={1.5} />
      </button>
      <FileInput input={input} accept={types?.join(',')} multiple onPick={onFiles} />
    </>
  );
}
