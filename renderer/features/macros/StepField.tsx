import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MacroStep } from '@shared/domain/macro';
import { useTags, useTemplates } from '@/cache';
import { fuzzyFit } from '@/commands';
import { useT } from '@/ui/useT';
import { possibleSteps } from './steps';
import { useTypedTime } from './useTypedTime';
import { useStepText } from './useStepText';
import dialog from '@/ui/ListDialog.module.css';
import css from './Macros.module.css';

/** So many are shown; who has more templates types a word. */
const mostShown = 100;

/** Type to find a step, Enter adds it. */
export function StepField(props: { full: boolean; onAdd(step: MacroStep): void; onDropLast(): void }) {
  const t = useT();
  const text = useStepText();
  const tags = useTags();
  const templates = useTemplates();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const time = useTypedTime(typed);
  const named = possibleSteps(tags, templates, t)
    .map((step) => ({ step, label: text(step) }))
    .flatMap((choice) => {
      const fit = fuzzyFit(typed, choice.label);
      return fit ? [{ ...choice, score: fit.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown);
  const typedTime = time === null ? [] : [{ step: time, label: text(time) }];
  const choices = [...typedTime, ...named.filter(({ label }) => label !== typedTime[0]?.label)];
  const at = Math.max(0, Math.min(marked, choices.length - 1));
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const add = (step: MacroStep | undefined): void => {
    if (!step || props.full) return;
    props.onAdd(step);
    setTyped('');
    setMarked(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setMarked((at + step + choices.length) % Math.max(1, choices.length));
    // With Ctrl it keeps the macro, as everywhere.
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) add(choices[at]?.step);
    else if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit();
    else if (event.key === 'Backspace' && typed === '') props.onDropLast();
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
        aria-controls={choices.length > 0 ? 'macro-steps' : undefined}
        aria-activedescendant={choices.length > 0 ? `macro-step-${at}` : undefined}
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      {choices.length === 0 && <p className={dialog.intro}>{t('macros.noMatch')}</p>}
      {choices.length > 0 && (
        <div ref={list} id="macro-steps" role="listbox" aria-label={t('macros.choices')} className={css.choices}>
          {choices.map(({ step, label }, index) => (
            <div
              key={label}
              id={`macro-step-${index}`}
              role="option"
              aria-selected={index === at}
              className={css.choice}
              data-marked={index === at || undefined}
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault();
                add(step);
              }}
            >
              {label}
            </div>
          ))}
        </div>
      )}
      <p className={dialog.hint}>{t('macros.addHint')}</p>
    </>
  );
}
