import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from './KeyHint';
import css from './IconButton.module.css';

/** Size and weight of every icon on a button. */
export const iconLook = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

type Props = {
  label: string;
  /** In the user's notation; shown in the tooltip, and over the icon while Alt is held. */
  keys?: string;
  icon: ReactNode;
  onClick(): void;
  disabled?: boolean;
  pressed?: boolean;
  /** Where the name appears. */
  side?: 'right' | 'bottom' | 'top';
};

/** A button that is only an icon: named, with its key in the tooltip. */
export function IconButton({ label, keys = '', icon, onClick, disabled = false, pressed, side = 'bottom' }: Props) {
  return (
    <Tooltip label={<TipLabel label={label} keys={keys} />} position={side} classNames={{ tooltip: css.tip }}>
      <button
        type="button"
        className={css.button}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys || undefined}
        disabled={disabled}
        onClick={onClick}
      >
        {icon}
        {keys !== '' && <span className={css.altKey}>{keys}</span>}
      </button>
    </Tooltip>
  );
}

/** What a tooltip says of a command: its words, its key at the right. */
export function TipLabel({ label, keys }: { label: string; keys: string }) {
  return (
    <span className={css.label}>
      {label}
      <KeyHint label={keys} />
    </span>
  );
}
