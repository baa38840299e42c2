import { Button } from '@mantine/core';
import { useT } from '@/ui/useT';
import css from './Steps.module.css';

/** Chosen steps in their order, each with a way to take it out. */
export function StepList({ steps, onRemove }: { steps: readonly string[]; onRemove(at: number): void }) {
  const t = useT();
  return (
    <ol className={css.chosen}>
      {steps.map((step, at) => (
        <li key={at} className={css.step}>
          <span>{step}</span>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('macros.removeStep', { step })}
            onClick={() => onRemove(at)}
          >
            ×
          </Button>
        </li>
      ))}
    </ol>
  );
}
