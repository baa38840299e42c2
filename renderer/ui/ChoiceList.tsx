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
  /** Another key in the field; true where it meant something. */
  onKey?(event: KeyboardEvent): boolean;
  /** It has the keys as its dialog opens. */
  first?: boolean;
  /** Said where nothing fits. */
  none: string;
  children(choice: T): ReactNode;
};

/** A field to type in and what fits: arrows mark a line, Enter takes it. */
export function ChoiceList<T extends { key: string }>(props: Props<T>) {
  const { field, typed, choices, first = true } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(0);
  const at = Math.max(0, Math.min(marked, choices.length - 1));
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const take = (choice: T): void => {
    setMarked(0);
    props.onTake(choice);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = choices[at];
    if (props.onKey?.(event)) return event.preventDefault();
    if (step !== undefined) setMarked((at + step + choices.length) % Math.max(1, choices.length));
    else if (event.key === 'Enter' && event.shiftKey && choice && props.onOther) props.onOther(choice);
    else if (event.key === 'Enter' && choice) take(choice);
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
        data-autofocus={first || undefined}
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
                take(choice);
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
