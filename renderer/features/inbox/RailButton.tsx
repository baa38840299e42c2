import type { ReactNode } from 'react';
import { keepFocus } from '@/ui/keepFocus';
import { tip } from '@/ui/tip';
import css from './Rail.module.css';

type Props = {
  label: string;
  keys: string;
  icon: ReactNode;
  count: number;
  most?: number;
  current: boolean;
  onClick(): void;
};

/** One entry of the rail: icon, count, and its name where there is room, else as a tip. */
export function RailButton({ label, keys, icon, count, most = 999, current, onClick }: Props) {
  const shown = count > most ? `${most}+` : `${count}`;
  return (
    <button
      type="button"
      className={css.entry}
      aria-label={count > 0 ? `${label}, ${shown}` : label}
      aria-current={current ? 'page' : undefined}
      onMouseDown={keepFocus}
      onClick={onClick}
      {...tip(label, keys, 'right')}
    >
      <span className={css.icon}>{icon}</span>
      <span className={css.name}>{label}</span>
      {count > 0 && <span className={css.count}>{shown}</span>}
      {keys !== '' && <span className={css.altKey}>{keys}</span>}
    </button>
  );
}
