/** Pictures that can be drawn anew: of one frame. What moves, or is a drawing, would become something else. */
const drawable = /^image\/(?:jpeg|png|webp|bmp|avif)$/u;

/** Whether a file is a picture that can be made smaller. */
export function isShrinkable({ type }: { type: string }): boolean {
  return drawable.test(type);
}
