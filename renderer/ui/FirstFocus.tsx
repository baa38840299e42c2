import { useLayoutEffect, useRef } from 'react';

const tabStops = 'a[href], input, select, textarea, button, summary, iframe, [contenteditable=true], [tabindex]';

/**
 * Gives the focus to what in its dialog has `data-autofocus`, else to the first that takes it, with the first frame.
 * The dialog's own trap does so twice and late: a key pressed meanwhile has moved the focus, and it must stay there.
 */
export function FirstFocus() {
  const gate = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const own = gate.current;
    const dialog = own?.closest<HTMLElement>('[role=dialog]');
    if (!own || !dialog) return;
    let given: Element | null = null;
    // The trap finds this element first and calls `focus` on it.
    own.focus = () => {
      const now = document.activeElement;
      if (now !== given && dialog.contains(now)) return;
      targetOf(dialog, own)?.focus({ preventScroll: true });
      given = document.activeElement;
    };
    own.focus();
  }, []);
  return <span ref={gate} hidden data-autofocus />;
}

function targetOf(dialog: HTMLElement, gate: HTMLElement): HTMLElement | undefined {
  const wanted = [...dialog.querySelectorAll<HTMLElement>('[data-autofocus]')].find((one) => one !== gate);
  return (
    wanted ??
    [...dialog.querySelectorAll<HTMLElement>(tabStops)].find((one) => one.tabIndex >= 0 && !one.matches(':disabled'))
  );
}
