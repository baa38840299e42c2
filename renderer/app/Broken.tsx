import { useT } from '@/ui/useT';
import css from './Broken.module.css';

/** In place of a part that cannot be shown: what happened with its next step, and the ways to go on. */
export function Broken({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const t = useT();
  return (
    <div className={css.broken} role="alert">
      <p className={css.text}>{text}</p>
      <span className={css.actions}>
        {onRetry && (
          <button type="button" className={css.button} onClick={onRetry}>
            {t('notices.again')}
          </button>
        )}
        <button type="button" className={css.button} onClick={() => location.reload()}>
          {t('notices.reload')}
        </button>
      </span>
    </div>
  );
}
