import { type RefObject, useEffect, useRef } from 'react';

/** Gives a field the focus when it appears where the person's focus has just gone (another page of a dialog). */
export function useFocusAtStart(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
