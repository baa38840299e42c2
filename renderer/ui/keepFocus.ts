import type { MouseEvent } from 'react';

/** For buttons beside the work: a press of the pointer leaves the focus where it is, so that keys go on meaning the same. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
