import { IconDots } from '@tabler/icons-react';
import { useOffer } from '@/commands';
import { useT } from '@/ui/useT';
import css from './QuotedTail.module.css';

/** The quote below the text, folded: a press puts it into the text to be worked on. */
export function QuotedTail({ onOpen }: { onOpen(): void }) {
  const t = useT();
  const { keys, run } = useOffer('showQuoted', onOpen);
  return (
    <button
      type="button"
      className={css.fold}
      aria-label={t('composer.showQuoted')}
      title={`${t('composer.showQuoted')} (${keys})`}
      onClick={run}
    >
      <IconDots size={16} stroke={1.5} aria-hidden />
    </button>
  );
}
