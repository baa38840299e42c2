/** A hue in degrees for the name of a profile: the same name always has the same edge. */
export function profileHue(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}
