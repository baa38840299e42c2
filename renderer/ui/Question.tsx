import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogShell } from './DialogShell';
import { useT } from './useT';

type Props = {
  title: string;
  size?: number;
  /** What is done where it is wanted, in a word. */
  yes: string;
  /** `grave`: takes something away for good; `doubtful`: may harm. */
  weight?: 'plain' | 'grave' | 'doubtful';
  /** Enter does it; else Enter cancels. */
  expected?: boolean;
  busy?: boolean;
  onYes(): void;
  onClose(): void;
  children: ReactNode;
};

const looks = { plain: {}, grave: { color: 'red' }, doubtful: { color: 'red', variant: 'light' } } as const;

/** A dialog that says what something means and asks whether it is wanted. */
export function Question(props: Props) {
  const { title, size, yes, weight = 'plain', expected = false, busy = false, onYes, onClose, children } = props;
  const t = useT();
  return (
    <DialogShell
      title={title}
      {...(size !== undefined && { size })}
      onClose={onClose}
      actions={
        <>
          <Button size="xs" variant="default" data-autofocus={!expected || undefined} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" {...looks[weight]} loading={busy} data-autofocus={expected || undefined} onClick={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      {children}
    </DialogShell>
  );
}
