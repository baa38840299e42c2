/** A number in [0, below) that is always the same for the same text (FNV-1a), so that a restart repeats nothing. */
export function chance(text: string, below: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash % below;
}
