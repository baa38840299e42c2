import type { OpeningHours } from '@shared/domain/openingHours';
import { dayKey, wallTime } from '@shared/logic/time/zoned';
import { dateFormat, useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { Tick } from './Tick';
import css from './Hours.module.css';

type Props = {
  holidays: NonNullable<OpeningHours['holidays']>;
  zone: string;
  onWorked(rules: string[]): void;
};

const shown = 5;

/** The next holidays, each with the choice to work on it all the same, this year and in others. */
export function NextHolidays({ holidays: { days, worked }, zone, onWorked }: Props) {
  const t = useT();
  const { language } = useLocale();
  const { year, month, day } = wallTime(Date.now(), zone);
  const today = dayKey(year, month, day);
  const coming = days.filter((holiday) => holiday.day >= today).slice(0, shown);
  const format = dateFormat(
    { language, zone: 'UTC' },
    { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  );
  return (
    <ul className={css.list} aria-label={t('hours.next')}>
      {coming.map((holiday) => (
        <li key={holiday.day} className={css.holiday}>
          <span className={css.date}>{format.format(Date.parse(holiday.day))}</span>
          <span>{holiday.name[language]}</span>
          <Tick
            label={t('hours.worked')}
            name={t('hours.workedOn', { name: holiday.name[language] })}
            checked={worked.includes(holiday.rule)}
            onChange={(checked) => {
              const others = worked.filter((rule) => rule !== holiday.rule);
              onWorked(checked ? [...others, holiday.rule] : others);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
