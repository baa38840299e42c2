import { useState } from 'react';
import { ThenStep } from '@shared/domain/macro';
import { templateLimits } from '@shared/logic/templates/check';
import { useStepChoices, useStepText } from '@/commands';
import { StepField } from '@/ui/steps/StepField';
import { StepList } from '@/ui/steps/StepList';
import { useT } from '@/ui/useT';
import type { TemplateDraft } from './useTemplateDraft';
import css from './Editor.module.css';

/** What is done to the conversation once an answer with this template leaves. */
export function ThenSteps({ draft: { fields, edit } }: { draft: TemplateDraft }) {
  const t = useT();
  const text = useStepText();
  const [typed, type] = useState('');
  const choices = useStepChoices(typed).flatMap(({ step, label }) => {
    const then = ThenStep.safeParse(step);
    return then.success ? [{ step: then.data, label }] : [];
  });
  const { then } = fields;
  return (
    <details className={css.then} open={then.length > 0 || undefined}>
      <summary className={css.thenHead}>
        {t('library.then')}
        <span className={css.dim}>{then.length === 0 ? t('library.thenNothing') : then.map(text).join(' · ')}</span>
      </summary>
      <StepList steps={then.map(text)} onRemove={(gone) => edit({ then: then.filter((_, at) => at !== gone) })} />
      <StepField
        typed={typed}
        onType={type}
        choices={choices}
        full={then.length >= templateLimits.steps}
        onAdd={(step) => edit({ then: [...then, step] })}
        onDropLast={() => edit({ then: then.slice(0, -1) })}
      />
    </details>
  );
}
