import { Button } from '@mantine/core';
import type { YearlyDay } from '@shared/domain/openingHours';
import { dateFormat, useLocale } from '@/ui/format/locale';
import { DialogSection } from '@/ui/DialogSection';
import { useT } from '@/ui/useT';
import { AddYearlyDay } from './AddYearlyDay';
import { OwnHours } from './OwnHours';
import { SpecialRow } from './SpecialRow';
import type { KeepHours } from './useHours';
import css from './Hours.module.css';

const order = (a: YearlyDay, b: YearlyDay) => a.month - b.month || a.day - b.day;

/** Days of the desk's own that come every year: closed, or with hours of their own. */
export function YearlyDays({ days, onKeep }: { days: readonly YearlyDay[]; onKeep: KeepHours }) {
  const t = useT();
  const { language } = useLocale();
  const format = dateFormat({ language, zone: 'UTC' }, { day: 'numeric', month: 'long' });
  const keep = (next: readonly YearlyDay[]) => onKeep({ yearly: [...next].sort(order) });
  const add = (...more: YearlyDay[]) =>
    keep([...days.filter((day) => !more.some((other) => order(day, other) === 0)), ...more]);
  const half = (day: number, name: string): YearlyDay => ({ month: 12, day, name, open: [{ from: 540, to: 720 }] });
  const halves = [half(24, t('hours.christmasEve')), half(31, t('hours.newYearsEve'))];
  const missing = halves.filter((day) => !days.some((other) => order(day, other) === 0));
  return (
    <DialogSection title={t('hours.yearly')} help={t('hours.yearlyHelp')}>
      {days.length > 0 && (
        <ul className={css.list}>
          {days.map((day) => {
            // 2000 was a leap year: every day one may name has a date in it.
            const date = format.format(Date.UTC(2000, day.month - 1, day.day));
            return (
              <SpecialRow
                key={date}
                when={date}
                what={day.name}
                onRemove={() => keep(days.filter((other) => other !== day))}
              >
                <OwnHours of={date} open={day.open} onChange={(open) => add({ ...day, open })} />
              </SpecialRow>
            );
          })}
        </ul>
      )}
      <AddYearlyDay onAdd={add} />
      {missing.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => add(...missing)}>
          {t('hours.addHalves')}
        </Button>
      )}
    </DialogSection>
  );
}
