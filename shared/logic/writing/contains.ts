/**
 * Whether a text is still there in another: every character of it, in their order. What was only written on, or filled in
 * between, has lost nothing.
 */
export function contains(whole: string, part: string): boolean {
  if (part.length > whole.length) return false;
  if (whole.startsWith(part)) return true;
  let at = 0;
  for (let place = 0; place < part.length; place++) {
    at = whole.indexOf(part.charAt(place), at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
