import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { YearlyDay } from '@shared/domain/openingHours';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { useTypedDay } from './useTypedDay';
import css from './Hours.module.css';

/** A new day of one's own: its date as one types it, and what it is called. */
export function AddYearlyDay({ onAdd }: { onAdd(day: YearlyDay): void }) {
  const t = useT();
  const locale = useLocale();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const day = useTypedDay(date, locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!day?.ok) return;
    const [, month = 1, date = 1] = day.value.split('-').map(Number);
    onAdd({ month, day: date, name: name.trim(), open: [] });
    setDate('');
    setName('');
  };
  return (
    <form className={css.add} onSubmit={submit}>
      <TextInput
        size="xs"
        label={t('hours.date')}
        placeholder={t('hours.dateExample')}
        maxLength={60}
        value={date}
        error={day && !day.ok && t(`error.${day.error.code}`)}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('hours.name')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={!day?.ok}>
        {t('hours.add')}
      </Button>
    </form>
  );
}
