import { dateFormat, type Locale, useLocale } from '@/ui/format/locale';
import { daysFrom } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { type Translate, useT } from '@/ui/useT';
import css from './Lines.module.css';

/** Names the day on which the messages below were written. `at`: UTC ms. */
export function DayLine({ at }: { at: number }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  return <div className={css.day}>{dayName(at, now, locale, t)}</div>;
}

/** A day in words: today, yesterday, 'Dienstag, 12. März', with its year when it is another one. */
function dayName(at: number, now: number, locale: Locale, t: Translate): string {
  const distance = daysFrom(now, at, locale);
  if (distance === 0) return t('conversation.today');
  if (distance === -1) return t('conversation.yesterday');
  const year = Math.abs(distance) > 300 ? ({ year: 'numeric' } as const) : {};
  return dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at);
}
