import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { hueStyle } from '@/ui/hue';
import type { Choice } from './choices';
import css from './Tags.module.css';

type Props = {
  id: string;
  name: string;
  /** Null for the line that makes a new tag. */
  hue: number | null;
  on: Choice['on'];
  marked: boolean;
  onTake(): void;
};

/** One line of the dialog: a dot in the tag's colour, its name, and whether it is on all or some. */
export function TagOption({ id, name, hue, on, marked, onTake }: Props) {
  return (
    <div
      role="option"
      id={id}
      aria-selected={on === 'all'}
      className={css.option}
      data-marked={marked || undefined}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
      tabIndex={-1}
    >
      {hue === null ? (
        <IconPlus size={14} stroke={1.75} aria-hidden />
      ) : (
        <span className={css.dot} style={hueStyle(hue)} />
      )}
      <span className={css.name}>{name}</span>
      {on === 'all' && <IconCheck size={16} stroke={1.75} aria-hidden />}
      {on === 'some' && <IconMinus size={16} stroke={1.75} aria-hidden />}
    </div>
  );
}
