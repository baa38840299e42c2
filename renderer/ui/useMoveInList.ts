import { type RefObject, useEffect } from 'react';

/** Up and down lead from one button of a list to the next. `shown`: whether the list is there yet. */
export function useMoveInList(list: RefObject<HTMLElement | null>, shown = true): void {
  useEffect(() => {
    const element = list.current;
    const onKey = (event: KeyboardEvent): void => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || !element) return;
      const buttons = [...element.querySelectorAll('button')];
      const at = buttons.findIndex((button) => button === document.activeElement);
      buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [list, shown]);
}
