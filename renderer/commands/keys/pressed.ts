import { isNoPress, type KeyEvent } from './press';
import { labelOfKey } from './keyIndex';

/**
 * What a person pressed, in the syntax of keys: the label of the key with what was held. Shift only counts with
 * letters and named keys, AltGr only writes the character. Null for a key that only holds another, or composes.
 */
export function pressedKeys(event: KeyEvent, platform: string): string | null {
  if (isNoPress(event)) return null;
  const held = (name: string): boolean => event.getModifierState(name);
  const altGr = held('AltGraph');
  const single = [...event.key].length === 1 && event.key !== ' ';
  const letter = single && /\p{L}/u.test(event.key);
  const [command, other] = platform === 'darwin' ? (['Meta', 'Control'] as const) : (['Control', 'Meta'] as const);
  const parts = [
    ...(held(command) && !altGr ? ['$mod'] : []),
    ...(held(other) ? [other] : []),
    ...(held('Alt') && !altGr ? ['Alt'] : []),
    ...(held('Shift') && (!single || letter) ? ['Shift'] : []),
  ];
  return [...parts, letter ? event.key.toLowerCase() : labelOfKey(event.key)].join('+');
}
