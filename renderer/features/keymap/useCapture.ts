import { type KeyboardEvent, useState } from 'react';
import { useDeskInfo } from '@/bridge';
import { type Clash, type CommandView, forbids, type KeymapView, pressedKeys } from '@/commands';

const atMost = 3;

/** Keys being pressed for a command: what was pressed so far and what stands against it. */
export type Capture = { id: string; keys: string; clashes: readonly Clash[] };

/**
 * Takes down new keys for a command: they are pressed, then Enter. The first press may be any key but Escape, which
 * cancels; after it Backspace takes the last one back.
 */
export function useCapture({ clashes, choose }: KeymapView) {
  const { platform } = useDeskInfo();
  const [capture, setCapture] = useState<Capture | null>(null);
  const show = (view: CommandView, presses: readonly string[]): void => {
    const keys = presses.join(' ');
    setCapture({ id: view.command.id, keys, clashes: keys === '' ? [] : clashes(view.command, keys) });
  };
  const take = (view: CommandView, event: KeyboardEvent): void => {
    if (capture === null) return;
    const pressed = pressedKeys(event.nativeEvent, platform);
    event.preventDefault();
    event.stopPropagation();
    const presses = capture.keys === '' ? [] : capture.keys.split(' ');
    if (pressed === null || event.repeat) return;
    if (pressed === 'Escape') setCapture(null);
    else if (pressed === 'Backspace' && presses.length > 0) show(view, presses.slice(0, -1));
    else if (pressed !== 'Enter' || presses.length === 0) show(view, [...presses, pressed].slice(-atMost));
    else if (!capture.clashes.some(forbids)) {
      choose(view.command, [capture.keys]);
      setCapture(null);
    }
  };
  return { capture, begin: (view: CommandView) => show(view, []), end: () => setCapture(null), take };
}
