import type { ReactNode } from 'react';
import { IconX } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { useT } from '@/ui/useT';
import { DropPlace } from '@/ui/DropPlace';
import css from './EditorShell.module.css';

type Props = {
  /** Accessible name of the region. */
  name: string;
  /** What is being written, to whom, by which way. */
  title: ReactNode;
  mood: 'private' | 'public' | 'note';
  /** Takes the whole place instead of at most half of it. */
  tall?: boolean;
  /** Files dropped or pasted; null where none are taken. */
  onFiles: ((files: readonly File[]) => void) | null;
  children: ReactNode;
  footer: ReactNode;
};

/** The docked frame of an editor: head with the way out, text, foot. Takes pasted files, and those dropped on the pane. */
export function EditorShell({ name, title, mood, tall = false, onFiles, children, footer }: Props) {
  const t = useT();
  const { keys, run } = useCommand('closeEditor');
  return (
    <section
      className={css.shell}
      data-takes-keys="editor"
      data-mood={mood}
      data-tall={tall}
      aria-label={name}
      onPaste={(event) => {
        const files = Array.from(event.clipboardData.files);
        if (!onFiles || files.length === 0 || event.defaultPrevented) return;
        event.preventDefault();
        onFiles(files);
      }}
    >
      <header className={css.head}>
        <div className={css.title}>{title}</div>
        <button
          type="button"
          className={css.close}
          aria-label={t('composer.close')}
          title={`${t('composer.close')} (${keys})`}
          onClick={run}
        >
          <IconX size={16} stroke={1.5} />
        </button>
      </header>
      <div className={css.body}>{children}</div>
      <footer className={css.foot}>{footer}</footer>
      {onFiles && <DropPlace text="composer.dropHere" onFiles={onFiles} />}
    </section>
  );
}
