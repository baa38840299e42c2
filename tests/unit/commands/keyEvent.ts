type Held = { shift?: boolean; ctrl?: boolean; alt?: boolean; meta?: boolean; altGr?: boolean };
type More = { isComposing?: boolean; repeat?: boolean; target?: unknown };

/** A key press as the browser reports it. */
export function keyEvent(key: string, held: Held = {}, more: More = {}) {
  const down: Record<string, boolean | undefined> = {
    Shift: held.shift,
    Control: held.ctrl,
    Alt: held.alt,
    Meta: held.meta,
    AltGraph: held.altGr,
  };
  const event = {
    key,
    getModifierState: (name: string) => down[name] ?? false,
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
    target: null as unknown,
    preventDefault: () => (event.defaultPrevented = true),
    ...more,
  };
  return event as typeof event & KeyboardEvent;
}
