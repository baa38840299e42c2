import { Button } from '@mantine/core';
import { useState } from 'react';
import { Macro } from '@shared/domain/macro';
import { useStepChoices, useStepText } from '@/commands';
import { NameField } from '@/ui/NameField';
import { StepField } from '@/ui/steps/StepField';
import { StepList } from '@/ui/steps/StepList';
import { useT } from '@/ui/useT';
import dialog from '@/ui/ListDialog.module.css';

/** One macro: what it is called and what it does, step by step. */
export function MacroEditor({ macro, onKeep, onBack }: { macro: Macro; onKeep(macro: Macro): void; onBack(): void }) {
  const t = useT();
  const text = useStepText();
  const [name, setName] = useState(macro.name);
  const [steps, setSteps] = useState(macro.steps);
  const [typed, setTyped] = useState('');
  const choices = useStepChoices(typed);
  const next = Macro.safeParse({ id: macro.id, name, steps });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (next.success) onKeep(next.data);
      }}
    >
      <NameField label={t('macros.name')} value={name} onChange={setName} />
      <h3 className={dialog.label}>{t('macros.steps')}</h3>
      {steps.length === 0 && <p className={dialog.intro}>{t('macros.noSteps')}</p>}
      <StepList steps={steps.map(text)} onRemove={(gone) => setSteps(steps.filter((_, at) => at !== gone))} />
      <StepField
        typed={typed}
        onType={setTyped}
        choices={choices}
        full={steps.length >= 20}
        onAdd={(step) => setSteps([...steps, step])}
        onDropLast={() => setSteps(steps.slice(0, -1))}
      />
      <div className={dialog.buttons}>
        <Button size="xs" variant="default" onClick={onBack}>
          {t('macros.back')}
        </Button>
        <Button size="xs" type="submit" disabled={!next.success}>
          {t('macros.save')}
        </Button>
      </div>
    </form>
  );
}
