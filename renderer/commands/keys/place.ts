/** Where a key event landed, as far as it decides what a key means there. */
export type Place = { typing: boolean; activates: boolean; ownKeys: boolean; moves: boolean };

const silentInputs = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/**
 * Reads a place from the element that has the focus. `typing`: it takes text. `activates`: Enter means the element
 * itself (button, link). `ownKeys`: an open menu or dialog, whose keys are its own. `moves`: arrows, Home and End
 * would scroll or move in the element, unless it is the list or the page.
 */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return { typing: false, activates: false, ownKeys: false, moves: false };
  const input = target.closest('input');
  const field = input !== null && !silentInputs.has(input.type);
  const text = field || target.closest('textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;
  return {
    typing: text,
    activates: target.closest('a[href], button, summary, [role="button"], [role="tab"]') !== null,
    ownKeys: target.closest('[role="dialog"], [role="menu"], [data-own-keys]') !== null,
    moves: target !== document.body && target.closest('[role="listbox"]') === null,
  };
}
