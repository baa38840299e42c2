import { IconDots } from '@tabler/icons-react';
import { useT } from '@/ui/useT';
import css from './QuotedTail.module.css';

/** The quote below the text, folded: a press puts it into the text to be worked on. */
export function QuotedTail({ onOpen }: { onOpen(): void }) {
  const t = useT();
  return (
    <button
      type="button"
      className={css.fold}
      aria-label={t('composer.showQuoted')}
      title={t('composer.showQuoted')}
      onClick={onOpen}
    >
      <IconDots size={16} stroke={1.5} aria-hidden />
    </button>
  );
}
