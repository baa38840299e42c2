type Rgb = readonly [number, number, number];

/** Contrast that text needs (WCAG 1.4.3). */
const readable = 4.5;

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (#rrggbb) by WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever is better to read on a colour: one of them always reaches 4.5. */
export function textOn(colour: string): string {
  return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
}

/** A colour as near to the wanted one as words in it can be read on a ground. */
export function readableOn(ground: string, colour: string): string {
  const goal = rgbOf(textOn(ground));
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = hexOf(rgbOf(colour).map((part, at) => part + ((goal[at] ?? 0) - part) * share) as unknown as Rgb);
    if (contrast(mixed, ground) >= readable) return mixed;
  }
  return textOn(ground);
}
