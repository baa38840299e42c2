import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Absence } from '@shared/domain/away';
import { useAccounts } from '@/cache';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import { useMoment } from './useMoment';
import css from './Away.module.css';

const nothing = { from: '', until: '', name: '', account: '' };

/** From when until when, as one types it: without a beginning it is now. What is over or ends too early is refused. */
export function AddAbsence({ onAdd }: { onAdd(absence: Absence): void }) {
  const t = useT();
  const locale = useLocale();
  const accounts = useAccounts().filter(({ removedAt }) => removedAt === undefined);
  const [typed, setTyped] = useState(nothing);
  const from = useMoment(typed.from, { emptyIsNow: true });
  const until = useMoment(typed.until);
  const backwards = from?.ok && until?.ok && until.value <= from.value;
  const possible = from?.ok && until?.ok && !backwards;
  const untilError =
    until && !until.ok
      ? t(until.error.code === 'date.past' ? 'away.untilPast' : `error.${until.error.code}`)
      : backwards && t('away.untilBeforeFrom');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!possible) return;
    const chosen = accounts.filter(({ id }) => id === typed.account).map(({ id }) => id);
    onAdd({
      id: crypto.randomUUID(),
      name: typed.name.trim() || t('away.absence.default'),
      accounts: chosen.length === 0 ? null : chosen,
      from: from.value,
      until: until.value,
      zone: locale.zone,
    });
    setTyped(nothing);
  };
  const field = (name: 'from' | 'until' | 'name', more: { placeholder?: string; error?: string | false | null }) => (
    <TextInput
      size="xs"
      label={t(`away.absence.${name}`)}
      maxLength={60}
      autoComplete="off"
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <form className={css.add} onSubmit={submit}>
      {field('name', { placeholder: t('away.absence.default') })}
      {field('from', { placeholder: t('away.absence.now'), error: from && !from.ok && t(`error.${from.error.code}`) })}
      {field('until', { placeholder: t('away.absence.example'), error: untilError })}
      <NativeSelect
        size="xs"
        label={t('away.absence.account')}
        value={typed.account}
        data={[
          { value: '', label: t('away.absence.all') },
          ...accounts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setTyped({ ...typed, account: event.currentTarget.value })}
      />
      <p className={css.read} role="status">
        {possible &&
          `${t('away.absence.starts', { from: fullText(from.value, locale) })}. ${t('away.absence.backAt', { when: fullText(until.value, locale) })}`}
      </p>
      <Button type="submit" size="xs" variant="default" disabled={!possible}>
        {t('away.add')}
      </Button>
    </form>
  );
}
