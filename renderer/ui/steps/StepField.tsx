import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
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
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(0);
  const at = Math.max(0, Math.min(marked, choices.length - 1));
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const add = (choice: { step: S } | undefined): void => {
    if (!choice || full) return;
    onAdd(choice.step);
    onType('');
    setMarked(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setMarked((at + step + choices.length) % Math.max(1, choices.length));
    // With Ctrl it keeps the macro, as everywhere.
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) add(choices[at]);
    else if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit();
    else if (event.key === 'Backspace' && typed === '') onDropLast();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={dialog.field}
        role="combobox"
        aria-label={t('macros.add')}
        placeholder={t('macros.add')}
        aria-expanded={choices.length > 0}
        aria-controls={choices.length > 0 ? id : undefined}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      {choices.length === 0 && <p className={dialog.intro}>{t('macros.noMatch')}</p>}
      {choices.length > 0 && (
        <div ref={list} id={id} role="listbox" aria-label={t('macros.choices')} className={css.choices}>
          {choices.map((choice, index) => (
            <div
              key={choice.label}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={css.choice}
              data-marked={index === at || undefined}
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault();
                add(choice);
              }}
            >
              {choice.label}
            </div>
          ))}
        </div>
      )}
      <p className={dialog.hint}>{t('macros.addHint')}</p>
    </>
  );
}
