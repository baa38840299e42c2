import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { OpeningHours } from '@shared/domain/openingHours';
import { defaultHours } from '@shared/logic/time/openingHours';
import { useOpeningHours } from '@/cache';
import { DialogShell } from '@/ui/DialogShell';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { PresetList } from './PresetList';
import type { Preset } from './presets';
import { Preview } from './Preview';
import { useTypedDate } from '@/ui/format/useTypedDate';
import css from './Snooze.module.css';

type Props = {
  title: string;
  /** What the button says: "Snooze". */
  action: string;
  presetsAt(now: number, zone: string, hours: OpeningHours): readonly Preset[];
  onPick(until: number | null): void;
  onClose(): void;
  /** A line about what happens then. */
  hint: string;
  /** What else there is to choose. */
  children?: ReactNode;
};

/**
 * A moment to choose: typed in words, with what they mean said below, or a preset by its number. A number alone in the
 * field means that preset.
 */
export function WhenDialog({ title, action, presetsAt, onPick, onClose, hint, children }: Props) {
  const t = useT();
  const locale = useLocale();
  const list = useRef<HTMLDivElement>(null);
  const [now] = useState(() => Date.now());
  const [text, setText] = useState('');
  const [fallback] = useState(() => defaultHours(locale.zone));
  const hours = useOpeningHours() ?? fallback;
  const presets = presetsAt(now, locale.zone, hours);
  const numbered = /^\d$/.test(text.trim()) ? presets[Number(text) - 1] : undefined;
  const result = useTypedDate(numbered ? '' : text, now, locale, hours);
  const pick = ({ until, past }: Preset) => (past ? undefined : onPick(until));
  const marked = numbered ?? (text.trim() === '' ? presets.find(({ past }) => !past) : undefined);
  const submit = () => {
    if (marked) pick(marked);
    else if (result?.ok) onPick(result.value.at);
  };
  useHotkeys(presets.map((preset, index) => [String(index + 1), () => pick(preset)]));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('button:enabled')?.focus();
    else if (event.key === 'Enter') submit();
    else return;
    event.preventDefault();
  };
  return (
    <DialogShell
      title={title}
      size={420}
      onClose={onClose}
      actions={
        <Button size="xs" disabled={!marked && !result?.ok} onClick={submit}>
          {action}
        </Button>
      }
    >
      <input
        className={css.field}
        aria-label={t('snooze.field')}
        aria-describedby="when-preview"
        placeholder={t('snooze.example')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <Preview id="when-preview" result={result} />
      <PresetList ref={list} now={now} presets={presets} marked={marked} onPick={pick} />
      {children}
      <p className={css.hint}>{hint}</p>
    </DialogShell>
  );
}
