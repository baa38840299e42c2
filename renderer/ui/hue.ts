import type { CSSProperties } from 'react';

/** Where the six corners of the HSL circle lie on the OKLCH one. */
const corners = [29, 110, 142, 195, 264, 328, 389];

/** The OKLCH hue that looks like an HSL hue (degrees), so that one lightness serves every colour. */
export function okHue(hue: number): number {
  const at = (((hue % 360) + 360) % 360) / 60;
  const corner = Math.floor(at);
  const from = corners[corner] ?? 29;
  const to = corners[corner + 1] ?? 389;
  return Math.round(from + (to - from) * (at - corner)) % 360;
}

/** Hands a hue to the style sheet as `--hue`; null for no colour of its own. */
export function hueStyle(hue: number | null): CSSProperties {
  const variables: Record<`--${string}`, string | number> =
    hue === null ? { '--hue': 0, '--chroma': 0 } : { '--hue': okHue(hue), '--chroma': 0.11 };
  return variables;
}
