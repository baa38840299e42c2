import { useAway, useSetDesk } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { fullText, whenText } from '@/ui/format/when';
import { useNowWith } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import css from './Lines.module.css';

/** While a planned absence holds: until when, and whether anything answers. Or that notes were stopped. */
export function AwayLine() {
  const t = useT();
  const locale = useLocale();
  const setDesk = useSetDesk();
  const { away } = useAway();
  const now = useNowWith(away.absences.flatMap(({ from, until }) => [from, until]));
  const [absence] = away.absences
    .filter(({ from, until }) => from <= now && now < until)
    .sort((a, b) => b.until - a.until);
  const answered = away.rules.some(({ on, when }) => on && (when.kind === 'absence' || when.kind === 'always'));
  const { stoppedAt } = away;
  if (stoppedAt === null && !absence) return null;
  const words = (): string => {
    if (stoppedAt !== null) return t('away.stopped', { when: whenText(stoppedAt, now, locale) });
    const facts = { until: fullText(absence?.until ?? now, locale), name: absence?.name ?? '' };
    return t(answered ? 'away.away' : 'away.awayUnanswered', facts);
  };
  return (
    <p className={css.line} role="status">
      {words()}{' '}
      <button type="button" className={css.step} onClick={() => setDesk({ dialog: 'away' })}>
        {t('away.change')}
      </button>
    </p>
  );
}
