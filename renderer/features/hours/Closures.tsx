import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Closure } from '@shared/domain/openingHours';
import { dateFormat, useLocale } from '@/ui/format/locale';
import { DialogSection } from '@/ui/DialogSection';
import { useT } from '@/ui/useT';
import { OwnHours } from './OwnHours';
import { SpecialRow } from './SpecialRow';
import type { KeepHours } from './useHours';
import { useTypedDay } from './useTypedDay';
import css from './Hours.module.css';

/** Planned closures: from one day to another, with a reason; each ends by itself. */
export function Closures({ closures, onKeep }: { closures: readonly Closure[]; onKeep: KeepHours }) {
  const t = useT();
  const { language } = useLocale();
  const format = dateFormat({ language, zone: 'UTC' }, { day: 'numeric', month: 'short', year: 'numeric' });
  const keep = (next: readonly Closure[]) => onKeep({ closures: [...next].sort((a, b) => (a.from < b.from ? -1 : 1)) });
  return (
    <DialogSection title={t('hours.closures')} help={t('hours.closuresHelp')}>
      {closures.length > 0 && (
        <ul className={css.list}>
          {closures.map((closure, index) => {
            const when = format.formatRange(Date.parse(closure.from), Date.parse(closure.to));
            return (
              <SpecialRow
                key={`${closure.from} ${index}`}
                when={when}
                what={closure.reason}
                onRemove={() => keep(closures.filter((other) => other !== closure))}
              >
                <OwnHours
                  of={when}
                  open={closure.open}
                  onChange={(open) => keep(closures.map((other) => (other === closure ? { ...closure, open } : other)))}
                />
              </SpecialRow>
            );
          })}
        </ul>
      )}
      <AddClosure onAdd={(closure) => keep([...closures, closure])} />
    </DialogSection>
  );
}

/** The first and last day as one types them; without a last day it is one day. */
function AddClosure({ onAdd }: { onAdd(closure: Closure): void }) {
  const t = useT();
  const locale = useLocale();
  const [typed, setTyped] = useState({ from: '', to: '', reason: '' });
  const from = useTypedDay(typed.from, locale);
  const to = useTypedDay(typed.to, locale);
  const last = typed.to.trim() === '' ? from : to;
  const backwards = from?.ok && last?.ok && last.value < from.value;
  const possible = from?.ok && last?.ok && !backwards;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!possible) return;
    onAdd({ from: from.value, to: last.value, reason: typed.reason.trim(), open: [] });
    setTyped({ from: '', to: '', reason: '' });
  };
  const field = (name: keyof typeof typed, error?: string | false | null) => (
    <TextInput
      size="xs"
      label={t(`hours.closure.${name}`)}
      maxLength={name === 'reason' ? 200 : 60}
      value={typed[name]}
      error={error}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form className={css.add} onSubmit={submit}>
      {field('from', from && !from.ok && t(`error.${from.error.code}`))}
      {field('to', to && !to.ok ? t(`error.${to.error.code}`) : backwards && t('hours.backwards'))}
      {field('reason')}
      <Button type="submit" size="xs" variant="default" disabled={!possible}>
        {t('hours.add')}
      </Button>
    </form>
  );
}
