import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { DialogShell } from './DialogShell';
import dialog from './ListDialog.module.css';
import css from './NameDialog.module.css';

type Props = {
  title: string;
  /** What the field is called. */
  label: string;
  /** What stands in it at first. */
  first: string;
  most: number;
  hint?(name: string): string;
  confirm: string;
  onName(name: string): unknown;
  onClose(): void;
};

/** Asks for a name. Enter takes it. */
export function NameDialog({ title, label, first, most, hint, confirm, onName, onClose }: Props) {
  const [typed, setTyped] = useState(first);
  const hintId = useId();
  const name = typed.trim();
  return (
    <DialogShell title={title} size={400} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '') return;
          onClose();
          void onName(name);
        }}
      >
        <input
          className={dialog.field}
          aria-label={label}
          aria-describedby={hint && hintId}
          autoComplete="off"
          dir="auto"
          maxLength={most}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        {hint && (
          <p id={hintId} className={css.hint}>
            <bdi>{hint(name)}</bdi>
          </p>
        )}
        <Button type="submit" size="xs" className={css.confirm} disabled={name === ''}>
          {confirm}
        </Button>
      </form>
    </DialogShell>
  );
}
