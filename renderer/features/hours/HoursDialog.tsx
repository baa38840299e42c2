import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Closures } from './Closures';
import { HolidaySection } from './HolidaySection';
import { useHours } from './useHours';
import { Week } from './Week';
import { YearlyDays } from './YearlyDays';
import css from './Hours.module.css';

/** When somebody is at the desk: the week, holidays, days of its own and closures. Every choice holds at once. */
export function HoursDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const { hours, keep } = useHours();
  return (
    <DialogShell title={t('hours.title')} size={680} onClose={() => setDesk({ dialog: null })}>
      <p className={css.help}>{t('hours.help')}</p>
      {hours && (
        <>
          <Week hours={hours} onKeep={keep} />
          <HolidaySection holidays={hours.holidays} zone={hours.zone} onKeep={keep} />
          <YearlyDays days={hours.yearly} onKeep={keep} />
          <Closures closures={hours.closures} onKeep={keep} />
        </>
      )}
    </DialogShell>
  );
}
