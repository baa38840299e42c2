import { isIn, type Due } from './due';
import { isNoPress, type KeyEvent } from './press';
import { placeOf } from './place';

/** How long (ms) what was opened may take until it has the keys, and the pause in typing after which keys act again. */
const patienceMs = 5_000;
const pauseMs = 700;

/** What is read of a key that comes too early, and how it is kept from everybody else. */
type EarlyKey = KeyEvent & { preventDefault(): void; stopImmediatePropagation(): void };

/** What holding keys takes. `insert` types a text where the cursor is. */
export type HoldParts = { now(): number; insert(text: string): void; soon(act: () => void): void };

/** Keys that come between the key that opens something to write in and the moment it has the focus. */
export type KeyHold = {
  /** From now on nothing typed reaches the desk, until `due` has the focus. */
  begin(due: Due): void;
  /** It will not take the keys after all: what was typed is dropped, up to the next pause in typing. */
  giveUp(): void;
  /** It is no longer wanted: keys act at once. */
  end(): void;
  holds(): Due | null;
  /** Sees every key before all others. */
  take(event: EarlyKey): void;
  /** Something got the focus: where it is what was waited for, it gets what was typed. */
  arrived(target: EventTarget | null): void;
};

/**
 * Makes a hold. Who types on after a key that opens an editor means the editor: letters must neither be lost nor act as
 * commands of the desk. Escape is let through: it takes back what was opened.
 */
export function makeKeyHold({ now, insert, soon }: HoldParts): KeyHold {
  let due: Due | null = null;
  let typed = '';
  /** Dropping: nothing comes, but the person may still be typing. */
  let drops = false;
  let until = 0;
  const end = (): void => {
    due = null;
    typed = '';
    drops = false;
  };
  const giveUp = (): void => {
    if (due === null) return;
    if (typed === '') return end();
    typed = '';
    drops = true;
    until = now() + pauseMs;
  };
  return {
    begin: (next) => {
      end();
      due = next;
      until = now() + patienceMs;
    },
    giveUp,
    end,
    holds: () => due,
    take: (event) => {
      if (due === null || isModifier(event.key)) return;
      if (now() > until) {
        if (drops || typed === '') return end();
        giveUp();
      }
      if (event.key === 'Escape') return end();
      if (drops) until = now() + pauseMs;
      else if (!event.repeat) typed = after(typed, event);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    arrived: (target) => {
      if (due === null || !isIn(due, target)) return;
      const text = drops ? '' : typed;
      end();
      if (text !== '' && placeOf(target).typing) soon(() => insert(text));
    },
  };
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);
const isModifier = (key: string): boolean => modifiers.has(key);

/** The text after one more key. Keys that write nothing leave it as it is. */
function after(text: string, event: KeyEvent): string {
  if (isNoPress(event)) return text;
  const altGr = event.getModifierState('AltGraph');
  if (!altGr && ['Control', 'Meta', 'Alt'].some((name) => event.getModifierState(name))) return text;
  if (event.key === 'Backspace') return [...text].slice(0, -1).join('');
  if (event.key === 'Enter') return `${text}\n`;
  return [...event.key].length === 1 ? text + event.key : text;
}
