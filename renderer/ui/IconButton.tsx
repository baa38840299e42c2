import type { ReactNode } from 'react';
import { keepFocus } from './keepFocus';
import { tip, type TipSide } from './tip';
import css from './IconButton.module.css';

/** Size and weight of every icon on a button. */
export const iconLook = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

type Props = {
  label: string;
  /** In the user's notation; shown in the tip, and over the icon while Alt is held. */
  keys?: string;
  icon: ReactNode;
  onClick(): void;
  disabled?: boolean;
  pressed?: boolean;
  /** Where the name appears. */
  side?: TipSide;
};

/** A button that is only an icon: named, with its key in the tip. */
export function IconButton({ label, keys = '', icon, onClick, disabled = false, pressed, side = 'bottom' }: Props) {
  return (
    <button
      type="button"
      className={css.button}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={keepFocus}
      onClick={onClick}
      {...tip(label, keys, side)}
    >
      {icon}
      {keys !== '' && <span className={css.altKey}>{keys}</span>}
    </button>
  );
}
