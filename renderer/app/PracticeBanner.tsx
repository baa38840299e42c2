import { useAccounts } from '@/cache';
import { useCommand } from '@/commands';
import { useT } from '@/ui/useT';
import css from './PracticeBanner.module.css';

/** While there is a practice desk: says that nothing here is real, and leads to its end. */
export function PracticeBanner() {
  const t = useT();
  const { run } = useCommand('endPractice');
  if (!useAccounts().some(({ practice }) => practice)) return null;
  return (
    <section className={css.banner} aria-label={t('common.practice')}>
      <strong className={css.word}>{t('common.practice')}</strong>
      <span className={css.text}>{t('notices.practice')}</span>
      <button type="button" className={css.end} onClick={run}>
        {t('notices.endPractice')}
      </button>
    </section>
  );
}
