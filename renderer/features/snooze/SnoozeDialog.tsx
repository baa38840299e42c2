import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useApply, useSetDesk, useTargets } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { DateField } from './DateField';
import { presetsAt } from './presets';
import css from './Snooze.module.css';

/** Until when what is acted on shall sleep: one key for each preset, or a date of one's own. */
export function SnoozeDialog() {
  const t = useT();
  const locale = useLocale();
  const setDesk = useSetDesk();
  const apply = useApply();
  const ids = useTargets().map(({ id }) => id);
  const [now] = useState(() => Date.now());
  const presets = presetsAt(now, locale.zone);
  const close = () => setDesk({ dialog: null });
  const snooze = (until: number | null) => {
    close();
    if (ids.length > 0) void apply({ type: 'snooze', ids, until, zone: locale.zone, onReply: true });
  };
  useHotkeys(
    presets.map(({ until, past }, index): HotkeyItem => [String(index + 1), () => (past ? undefined : snooze(until))]),
  );
  return (
    <DialogShell title={t('snooze.title', { count: ids.length })} size={380} onClose={close}>
      <ul className={css.presets}>
        {presets.map(({ id, label, until, past }, index) => (
          <li key={id}>
            <button
              type="button"
              className={css.preset}
              disabled={past}
              data-autofocus={index === 0 || undefined}
              onClick={() => snooze(until)}
            >
              <KeyHint label={String(index + 1)} />
              <span className={css.label}>{t(label)}</span>
              <span className={css.when}>{until === null ? '' : whenText(until, now, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      <DateField now={now} zone={locale.zone} onPick={snooze} />
      <p className={css.hint}>{t('snooze.wakes')}</p>
    </DialogShell>
  );
}
