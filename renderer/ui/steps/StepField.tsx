import type { KeyboardEvent } from 'react';
import { ChoiceList } from '@/ui/ChoiceList';
import dialog from '@/ui/ListDialog.module.css';
import { useT } from '@/ui/useT';
import css from './Steps.module.css';

type Props<S> = {
  typed: string;
  onType(typed: string): void;
  /** What fits what was typed. */
  choices: readonly { step: S; label: string }[];
  full: boolean;
  onAdd(step: S): void;
  onDropLast(): void;
};

/** Type to find a step, Enter adds it. */
export function StepField<S>({ typed, onType, choices, full, onAdd, onDropLast }: Props<S>) {
  const t = useT();
  const onKey = (event: KeyboardEvent): boolean => {
    // With Ctrl it keeps the macro, as everywhere.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.closest('form')?.requestSubmit();
    else if (event.key === 'Backspace' && typed === '') onDropLast();
    // Never the form around it.
    else return event.key === 'Enter' && (full || choices.length === 0);
    return true;
  };
  return (
    <div className={css.find}>
      <ChoiceList
        field={t('macros.add')}
        list={t('macros.choices')}
        none={t('macros.noMatch')}
        first={false}
        typed={typed}
        onType={onType}
        choices={choices.map((choice) => ({ ...choice, key: choice.label }))}
        onKey={onKey}
        onTake={({ step }) => {
          if (full) return;
          onAdd(step);
          onType('');
        }}
      >
        {({ label }) => label}
      </ChoiceList>
      <p className={dialog.hint}>{t('macros.addHint')}</p>
    </div>
  );
}
