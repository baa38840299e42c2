import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '@/ui/useT';
import { fromLocalInput, toLocalInput } from './localInput';
import css from './Snooze.module.css';

/** A date and time of one's own; only the future can be picked. */
export function DateField({ now, zone, onPick }: { now: number; zone: string; onPick(until: number): void }) {
  const t = useT();
  const [value, setValue] = useState(() => toLocalInput(now + 24 * 3_600_000, zone));
  const until = fromLocalInput(value, zone);
  const possible = until !== null && until > now;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (possible) onPick(until);
  };
  return (
    <form className={css.date} onSubmit={submit}>
      <label className={css.dateLabel}>
        {t('snooze.date')}
        <input
          type="datetime-local"
          className={css.field}
          value={value}
          min={toLocalInput(now, zone)}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" size="xs" disabled={!possible}>
        {t('snooze.set')}
      </Button>
    </form>
  );
}
