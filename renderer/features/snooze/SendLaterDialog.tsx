import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { LateRule } from '@shared/domain/outbox';
import { useLateRule } from '@/cache';
import { useApply, useComposer, useSetDesk } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { timesAt } from './presets';
import { WhenDialog } from './WhenDialog';
import css from './Snooze.module.css';

/** When the message shall leave, and what becomes of it where nothing can be sent then. */
export function SendLaterDialog() {
  const t = useT();
  const { zone } = useLocale();
  const setDesk = useSetDesk();
  const apply = useApply();
  const composer = useComposer();
  const kept = useLateRule();
  const [chosen, choose] = useState<LateRule | null>(null);
  const ifLate = chosen ?? kept ?? 'send';
  const close = () => setDesk({ dialog: null });
  const pick = (at: number | null) => {
    close();
    if (at === null) return;
    if (chosen !== null && chosen !== kept)
      void apply({ type: 'editSetting', setting: { id: 'ifLate', value: chosen } });
    composer()?.send({ thenDone: false, later: { at, zone, ifLate } });
  };
  return (
    <WhenDialog
      title={t('snooze.laterTitle')}
      action={t('snooze.sendThen')}
      presetsAt={timesAt}
      onPick={pick}
      onClose={close}
      hint={t('snooze.onlyWhileOn')}
    >
      <NativeSelect
        className={css.rule}
        size="xs"
        label={t('snooze.ifLate')}
        value={ifLate}
        data={LateRule.options.map((value) => ({ value, label: t(`snooze.ifLate.${value}`) }))}
        onChange={(event) => choose(LateRule.parse(event.currentTarget.value))}
      />
    </WhenDialog>
  );
}
