/** Which side of its element a tip appears on. */
export type TipSide = 'right' | 'top' | 'bottom';

/** Attributes that give an element a tip: its words, its key, its side. Drawn by TipLayer. */
export function tip(words: string, keys: string, side: TipSide) {
  return { 'data-tip': words, 'data-tip-keys': keys, 'data-tip-side': side };
}

/** The nearest element with a tip, from where the pointer or the focus is. */
export function tipped(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
}
