import type { QuietHours } from '@shared/domain/notifications';
import { dateFormat, useLocale } from '@/ui/format/locale';
import { TimeField } from '@/ui/TimeField';
import { useT } from '@/ui/useT';
import css from './QuietHoursFields.module.css';

type Props = { hours: QuietHours; onChange(part: Partial<QuietHours>): void };

/** Monday first, as a week is read here. */
const week = [1, 2, 3, 4, 5, 6, 0];

/** From when to when it is quiet, and on which days that begins. */
export function QuietHoursFields({ hours, onChange }: Props) {
  const t = useT();
  const { language } = useLocale();
  // 4 January 1970 was a Sunday.
  const dayName = (day: number, width: 'short' | 'long'): string =>
    dateFormat({ language, zone: 'UTC' }, { weekday: width }).format((3 + day) * 86_400_000);
  return (
    <div className={css.fields}>
      <TimeField label={t('settings.quietHours.from')} minute={hours.from} onChange={(from) => onChange({ from })} />
      <TimeField label={t('settings.quietHours.to')} minute={hours.to} onChange={(to) => onChange({ to })} />
      <fieldset className={css.days}>
        <legend>{t('settings.quietHours.days')}</legend>
        {week.map((day) => (
          <label key={day} className={css.day}>
            <input
              type="checkbox"
              aria-label={dayName(day, 'long')}
              checked={hours.days.includes(day)}
              onChange={(event) => {
                const others = hours.days.filter((each) => each !== day);
                onChange({ days: event.currentTarget.checked ? [...others, day].sort() : others });
              }}
            />
            <span aria-hidden>{dayName(day, 'short')}</span>
          </label>
        ))}
      </fieldset>
      <p className={css.zone}>{t('settings.quietHours.zone', { zone: hours.zone })}</p>
    </div>
  );
}
