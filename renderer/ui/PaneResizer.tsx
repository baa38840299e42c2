import type { KeyboardEvent, PointerEvent } from 'react';
import css from './PaneResizer.module.css';

type Props = {
  label: string;
  width: number;
  min: number;
  max: number;
  /** Whether the pane lies before the line or after it. */
  pane: 'before' | 'after';
  onWidth(width: number): void;
};

/** The line at the end of its container, between two panes: dragged by pointer, moved by arrow keys. Widths in px. */
export function PaneResizer({ label, width, min, max, pane, onWidth }: Props) {
  const sign = pane === 'before' ? 1 : -1;
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const from = event.clientX;
    const move = (next: globalThis.PointerEvent) => onWidth(width + sign * (next.clientX - from));
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onWidth(width + sign * step);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      className={css.resizer}
      onPointerDown={drag}
      onKeyDown={steer}
    />
  );
}
