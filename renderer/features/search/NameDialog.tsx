import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import css from './NameDialog.module.css';

type Props = {
  title: string;
  first: string;
  hint(name: string): string;
  confirm: string;
  onName(name: string): unknown;
};

/** Asks for the name of a view. Enter takes it. */
export function NameDialog({ title, first, hint, confirm, onName }: Props) {
  const t = useT();
  const setDesk = useSetDesk();
  const [typed, setTyped] = useState(first);
  const name = typed.trim();
  const close = () => setDesk({ dialog: null });
  return (
    <DialogShell title={title} size={400} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '') return;
          close();
          void onName(name);
        }}
      >
        <input
          className={css.field}
          aria-label={t('search.name')}
          aria-describedby="view-name-hint"
          maxLength={60}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p id="view-name-hint" className={css.hint}>
          <bdi>{hint(name)}</bdi>
        </p>
        <Button type="submit" disabled={name === ''}>
          {confirm}
        </Button>
      </form>
    </DialogShell>
  );
}
