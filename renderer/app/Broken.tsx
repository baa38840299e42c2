import { useT } from '@/ui/useT';
import css from './Broken.module.css';

/** In place of a part that broke while drawing: what happened, what it means, and what to do. */
export function Broken({ onRetry }: { onRetry(): void }) {
  const t = useT();
  return (
    <div className={css.broken} role="alert">
      <p className={css.text}>{t('notices.broken')}</p>
      <span className={css.actions}>
        <button type="button" className={css.button} onClick={onRetry}>
          {t('notices.again')}
        </button>
        <button type="button" className={css.button} onClick={() => location.reload()}>
          {t('notices.reload')}
        </button>
      </span>
    </div>
  );
}
