import { useT } from '@/ui/useT';
import css from './ForeignDraft.module.css';

/** Another window wrote in the same draft: nothing is overwritten before the person chose. */
export function ForeignDraft({ onTake, onKeep }: { onTake(): void; onKeep(): void }) {
  const t = useT();
  return (
    <div className={css.asks} role="alert">
      <span className={css.words}>{t('composer.foreign')}</span>
      <button type="button" className={css.choice} onClick={onKeep}>
        {t('composer.foreignKeep')}
      </button>
      <button type="button" className={css.choice} onClick={onTake}>
        {t('composer.foreignTake')}
      </button>
    </div>
  );
}
