import type { DeskState } from '../deskState';

/** The parts of the desk that take the keys when they open, each marked in the page by its place. */
export type Due = 'editor' | 'search' | 'find' | 'dialog';

/** What was opened by this step of the desk and is about to take the keys; null when nothing was. */
export function dueBy(now: DeskState, before: DeskState): Due | null {
  if (now.dialog !== null && now.dialog !== before.dialog) return 'dialog';
  if (now.composer !== null && now.composer !== before.composer) return 'editor';
  if (now.find !== null && now.find.asked !== before.find?.asked) return 'find';
  return now.searching && !before.searching ? 'search' : null;
}

/** Whether it is still wanted. */
export function isWanted({ dialog, composer, find, searching }: DeskState, due: Due): boolean {
  if (due === 'dialog') return dialog !== null;
  if (due === 'editor') return composer !== null;
  return due === 'find' ? find !== null : searching;
}

/** Whether an element lies in that part of the page. */
export function isIn(due: Due, element: EventTarget | null): boolean {
  const place = due === 'dialog' ? '[role="dialog"]' : `[data-takes-keys="${due}"]`;
  return element instanceof Element && element.closest(place) !== null;
}
