import type { OpeningHours } from '@shared/domain/openingHours';
import { DialogSection } from '@/ui/DialogSection';
import { useT } from '@/ui/useT';
import { DayRow } from './DayRow';
import type { KeepHours } from './useHours';
import { week } from './weekdays';
import { ZoneField } from './ZoneField';
import css from './Hours.module.css';

/** The hours of an ordinary week, a row a day, and the zone whose clocks they mean. */
export function Week({ hours, onKeep }: { hours: OpeningHours; onKeep: KeepHours }) {
  const t = useT();
  return (
    <DialogSection title={t('hours.week')}>
      <div className={css.week}>
        {week.map((day) => (
          <DayRow
            key={day}
            day={day}
            blocks={hours.week[day] ?? []}
            onChange={(blocks, days) =>
              onKeep({ week: hours.week.map((each, index) => (days.includes(index) ? blocks : each)) })
            }
          />
        ))}
      </div>
      <ZoneField zone={hours.zone} onChange={(zone) => onKeep({ zone })} />
    </DialogSection>
  );
}
