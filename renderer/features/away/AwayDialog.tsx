import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AwayRule } from '@shared/domain/away';
import { useAway, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Absences } from './Absences';
import { Breaker } from './Breaker';
import { Cover } from './Cover';
import { RuleEditor } from './RuleEditor';
import { Rules } from './Rules';
import css from './Away.module.css';

/** Away messages: which rules answer by themselves, planned absences, and the breaker when it has stopped them. */
export function AwayDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const { away, keep } = useAway();
  const [edited, edit] = useState<AwayRule | null>(null);
  const back = (): void => edit(null);
  const keepRule = (rule: AwayRule): void =>
    keep(({ rules }) => ({
      rules: rules.some(({ id }) => id === rule.id)
        ? rules.map((each) => (each.id === rule.id ? rule : each))
        : [...rules, rule],
    }));
  if (edited)
    return (
      <DialogShell title={t('away.edit')} size={680} onClose={back}>
        <RuleEditor
          key={edited.id}
          rule={edited}
          onBack={back}
          onKeep={(rule) => {
            keepRule(rule);
            back();
          }}
        />
      </DialogShell>
    );
  return (
    <DialogShell
      title={t('away.title')}
      size={680}
      onClose={() => setDesk({ dialog: null })}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'awayRehearsal' })}>
            {t('away.rehearse')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'awayDryRun' })}>
            {t('away.dryRun')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'awayLog' })}>
            {t('away.log')}
          </Button>
        </>
      }
    >
      <p className={css.help}>{t('away.intro')}</p>
      {away.stoppedAt !== null && (
        <Breaker at={away.stoppedAt} onResume={() => keep(() => ({ stoppedAt: null, resumedAt: Date.now() }))} />
      )}
      <Rules
        rules={away.rules}
        onEdit={edit}
        onKeep={keepRule}
        onRemove={(id) => keep(({ rules }) => ({ rules: rules.filter((each) => each.id !== id) }))}
      />
      <Absences
        absences={away.absences}
        answered={away.rules.some(({ on, when }) => on && when.kind === 'absence')}
        onKeep={(change) => keep(({ absences }) => ({ absences: change(absences) }))}
      />
      <Cover away={away} />
    </DialogShell>
  );
}
