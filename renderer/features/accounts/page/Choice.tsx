import { useId } from 'react';
import css from './Page.module.css';

/** One of the ways to remove an account, with what follows from it. The chosen one has the focus at first. */
export function Choice(props: { chosen: boolean; label: string; help: string; onChoose(): void }) {
  const id = useId();
  return (
    <div className={css.choice}>
      <input
        id={id}
        type="radio"
        name="history"
        checked={props.chosen}
        aria-describedby={`${id}-help`}
        data-autofocus={props.chosen || undefined}
        onChange={props.onChoose}
      />
      <label htmlFor={id}>{props.label}</label>
      <p id={`${id}-help`} className={css.help}>
        {props.help}
      </p>
    </div>
  );
}
