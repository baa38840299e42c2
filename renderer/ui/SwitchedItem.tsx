import { Button, Switch } from '@mantine/core';
import css from './ListDialog.module.css';

type Props = {
  name: string;
  /** What it does, in a line; `isBroken` where it cannot. */
  about: string;
  isBroken: boolean;
  on: boolean;
  words: { on: string; remove: string; removeOf?: string };
  onEdit(): void;
  onRemove(): void;
  onSwitch(on: boolean): void;
};

/** A line of a list of things that can be switched off: Enter edits it, Delete removes it. */
export function SwitchedItem({ name, about, isBroken, on, words, onEdit, onRemove, onSwitch }: Props) {
  return (
    <li className={css.item}>
      <button
        type="button"
        className={css.open}
        onClick={onEdit}
        onKeyDown={(event) => {
          if (event.key === 'Delete') onRemove();
        }}
      >
        <span className={css.name}>{name}</span>
        <span className={css.about} data-broken={isBroken || undefined}>
          {about}
        </span>
      </button>
      <Button size="compact-xs" variant="subtle" aria-label={words.removeOf} onClick={onRemove}>
        {words.remove}
      </Button>
      <Switch
        size="sm"
        aria-label={words.on}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </li>
  );
}
