import { matchKeyBindingPress, type KeyBindingPress } from 'tinykeys';
import { labelOfKey } from './keyIndex';

/** What is read of a key event. */
export type KeyEvent = Pick<KeyboardEvent, 'key' | 'getModifierState' | 'isComposing' | 'repeat' | 'defaultPrevented'>;

/**
 * Whether a key event is this press. Compares the key's label, never its place on the keyboard. Shift is ignored
 * where the key is no letter (`/` is Shift+7 on QWERTZ) and has no name of its own ('Enter'); AltGr only writes
 * characters: with it neither Alt nor Control counts (Windows reports both).
 */
export function isPress(event: KeyEvent, press: KeyBindingPress): boolean {
  const altGr = event.getModifierState('AltGraph');
  const plain = event.key.length === 1 && !/\p{L}/u.test(event.key);
  const hidden = [...(plain ? ['Shift'] : []), ...(altGr ? ['AltGraph', 'Alt', 'Control'] : [])];
  const seen = {
    key: labelOfKey(event.key),
    code: '',
    getModifierState: (name: string) => !hidden.includes(name) && event.getModifierState(name),
  };
  return matchKeyBindingPress(seen as KeyboardEvent, press);
}

const characters = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/** Whether the event only holds a modifier, composes a character, or is not for us. */
export function isNoPress(event: KeyEvent): boolean {
  return event.isComposing || event.defaultPrevented || characters.has(event.key);
}
