import { Spotlight } from '@mantine/spotlight';
import { useCommand, useSetDesk } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import type { SnoozeDate } from './useSnoozeDate';
import css from './Palette.module.css';

/** What is aimed at sleeps until the moment that was typed. */
export function SnoozeAction({ date: { at, snooze } }: { date: SnoozeDate }) {
  const t = useT();
  const locale = useLocale();
  const setDesk = useSetDesk();
  const { keys } = useCommand('snooze');
  return (
    <Spotlight.Action
      onClick={() => {
        setDesk({ dialog: null });
        snooze();
      }}
    >
      <span className={css.label}>{t('palette.snoozeUntil', { time: fullText(at, locale) })}</span>
      <KeyHint label={keys} />
    </Spotlight.Action>
  );
}
