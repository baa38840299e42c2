import type { KeyboardEvent, Ref } from 'react';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import type { Preset } from './presets';
import css from './Snooze.module.css';

type Props = {
  ref: Ref<HTMLDivElement>;
  now: number;
  presets: readonly Preset[];
  /** The one that Enter in the field means. */
  marked: Preset | undefined;
  onPick(preset: Preset): void;
};

/** Moments one key away; arrows go from one to the next. */
export function PresetList({ ref, now, presets, marked, onPick }: Props) {
  const t = useT();
  const locale = useLocale();
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('snooze.presets')}
      className={css.presets}
      onKeyDown={onKey}
    >
      {presets.map((preset, index) => (
        <button
          key={preset.id}
          type="button"
          className={css.preset}
          disabled={preset.past}
          data-marked={preset === marked || undefined}
          onClick={() => onPick(preset)}
        >
          <KeyHint label={String(index + 1)} />
          <span className={css.label}>{t(preset.label)}</span>
          <span className={css.when}>{preset.until === null ? '' : whenText(preset.until, now, locale)}</span>
        </button>
      ))}
    </div>
  );
}
