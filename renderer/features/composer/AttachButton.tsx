import { useRef } from 'react';
import { IconPaperclip } from '@tabler/icons-react';
import { useT } from '@/ui/useT';
import css from './Tool.module.css';

/** Picks files from the disk. `types`: what the channel takes, null for everything. */
export function AttachButton({ types, onFiles }: { types: readonly string[] | null; onFiles(files: File[]): void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={css.tool}
        aria-label={t('composer.attach')}
        title={t('composer.attach')}
        onClick={() => input.current?.click()}
      >
        <IconPaperclip size={17} stroke={1.5} />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={types?.join(',')}
        onChange={(event) => {
          onFiles(Array.from(event.currentTarget.files ?? []));
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
