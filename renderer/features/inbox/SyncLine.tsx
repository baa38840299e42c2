import { useAccounts } from '@/cache';
import { useLocale } from '@/ui/format/locale';
import { progressWords } from '@/ui/format/progressWords';
import { useT } from '@/ui/useT';
import css from './SyncLine.module.css';

/** How far the first syncs are, a thin line each; what is there already can be answered meanwhile. */
export function SyncLine() {
  const t = useT();
  const locale = useLocale();
  return useAccounts().map(({ id, name, status: { progress } }) => {
    if (!progress) return null;
    const { done, total } = progress;
    return (
      <div key={id} className={css.line}>
        <span className={css.words}>
          {name}: {progressWords(progress, t, locale)}
        </span>
        <progress className={css.bar} aria-label={name} value={done} max={total ?? undefined} />
      </div>
    );
  });
}
