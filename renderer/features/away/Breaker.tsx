import { Button } from '@mantine/core';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import css from './Away.module.css';

/** That everything was stopped, when, and the way to let notes go again. */
export function Breaker({ at, onResume }: { at: number; onResume(): void }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  return (
    <div className={css.stopped} role="status">
      <div>
        <p className={css.stoppedWhat}>{t('away.stopped', { when: whenText(at, now, locale) })}</p>
        <p className={css.stoppedHelp}>{t('away.stoppedHelp')}</p>
      </div>
      <Button size="xs" onClick={onResume}>
        {t('away.resume')}
      </Button>
    </div>
  );
}
