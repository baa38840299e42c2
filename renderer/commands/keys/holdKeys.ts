import type { StoreApi } from 'zustand/vanilla';
import type { DeskState } from '../deskState';
import { dueBy, isIn, isWanted, type Due } from './due';
import { insertTyped } from './insertTyped';
import { makeKeyHold } from './keyHold';

/** What a part of the desk may say about the keys it is to get. */
export type HeldKeys = {
  /** This part is about to have the focus, or to lose and regain it: what is typed meanwhile is kept for it. */
  hold(due: Due): void;
  /** This part has no field after all. */
  giveUp(): void;
  close(): void;
};

/** Holds the keys of the page from the step that opens something to write in until that has the focus. */
export function holdKeys(state: StoreApi<DeskState>, setUi: (part: Partial<DeskState>) => void): HeldKeys {
  const hold = makeKeyHold({ now: () => performance.now(), insert: insertTyped, soon: queueMicrotask });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || hold.holds() !== 'dialog') return hold.take(event);
    // A dialog that is not on the screen yet cannot close itself.
    event.preventDefault();
    event.stopImmediatePropagation();
    setUi({ dialog: null });
  };
  const onFocus = (event: FocusEvent): void => hold.arrived(event.target);
  const onPointer = (): void => hold.end();
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('focusin', onFocus, true);
  window.addEventListener('pointerdown', onPointer, true);
  const stop = state.subscribe((now, before) => {
    const due = dueBy(now, before);
    if (due !== null && !isIn(due, document.activeElement)) return hold.begin(due);
    const held = hold.holds();
    if (held !== null && !isWanted(now, held)) hold.end();
  });
  return {
    hold: hold.begin,
    giveUp: hold.giveUp,
    close: () => {
      stop();
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('focusin', onFocus, true);
      window.removeEventListener('pointerdown', onPointer, true);
    },
  };
}
