import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import css from './ChoiceList.module.css';
import dialog from './ListDialog.module.css';

type Props<T> = {
  /** What the field and the list are called. */
  field: string;
  list: string;
  typed: string;
  onType(typed: string): void;
  /** What fits what was typed. */
  choices: readonly T[];
  onTake(choice: T): void;
  /** The other thing to do with one, by Shift+Enter. */
  onOther?(choice: T): void;
  /** Said where nothing fits. */
  none: string;
  children(choice: T): ReactNode;
};

/** A field to type in and what fits: arrows mark a line, Enter takes it. */
export function ChoiceList<T extends { key: string }>(props: Props<T>) {
  const { field, typed, choices, onTake } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(0);
  const at = Math.max(0, Math.min(marked, choices.length - 1));
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[at];
    if (step !== undefined) setMarked((at + step + choices.length) % Math.max(1, choices.length));
    else if (event.key === 'Enter' && event.shiftKey && choice && props.onOther) props.onOther(choice);
    else if (event.key === 'Enter' && choice) onTake(choice);
    else return;
    event.preventDefault();
  };
  const some = choices.length > 0;
  return (
    <>
      <input
        className={dialog.field}
        role="combobox"
        aria-expanded={some}
        aria-controls={some ? id : undefined}
        aria-activedescendant={some ? `${id}-${at}` : undefined}
        aria-label={field}
        placeholder={field}
        autoComplete="off"
        maxLength={100}
        data-autofocus
        value={typed}
        onChange={(event) => {
          props.onType(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      {!some && <p className={css.none}>{props.none}</p>}
      {some && (
        <div ref={list} id={id} role="listbox" aria-label={props.list} className={css.choices}>
          {choices.map((choice, index) => (
            <div
              key={choice.key}
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === at}
              className={css.option}
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault();
                onTake(choice);
              }}
            >
              {props.children(choice)}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
