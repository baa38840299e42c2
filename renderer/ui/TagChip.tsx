import { hueStyle } from './hue';
import css from './TagChip.module.css';

/** A tag as a small chip of text; `hue` in degrees. */
export function TagChip({ name, hue }: { name: string; hue: number }) {
  return (
    <span className={css.chip} style={hueStyle(hue)} title={name}>
      {name}
    </span>
  );
}
