import { type KeyboardEvent, useRef, useState } from 'react';
import type { CommandView, KeymapView } from '@/commands';
import type { useCapture } from './useCapture';

type Capturing = ReturnType<typeof useCapture>;

/**
 * The row the keys mean: arrows move it; Enter takes down new keys, Backspace takes them away, Delete gives back those
 * of the preset. Letters go to the field, from which Arrow down and Enter lead into the list.
 */
export function useMarkedRow(rows: readonly CommandView[], view: KeymapView, capturing: Capturing) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [marked, mark] = useState(0);
  /** The command that was to lose its last key and must not. */
  const [keeps, setKeeps] = useState<string | null>(null);
  const at = Math.max(0, Math.min(marked, rows.length - 1));
  const current = rows[at];

  const begin = (): void => {
    if (!current) return;
    list.current?.focus();
    capturing.begin(current);
  };
  const empty = (row: CommandView): void => {
    if (view.mayBeEmpty(row.command)) view.choose(row.command, []);
    else setKeeps(row.command.id);
  };
  const acts: Readonly<Record<string, (row: CommandView) => void>> = {
    Enter: begin,
    Backspace: empty,
    Delete: ({ command }) => view.choose(command, null),
    ArrowDown: () => mark(Math.min(at + 1, rows.length - 1)),
    ArrowUp: () => (at === 0 ? field.current?.focus() : mark(at - 1)),
    Home: () => mark(0),
    End: () => mark(rows.length - 1),
    PageDown: () => mark(Math.min(at + 10, rows.length - 1)),
    PageUp: () => mark(Math.max(at - 10, 0)),
  };
  const onListKey = (event: KeyboardEvent): void => {
    if (!current) return;
    if (capturing.capture !== null) return capturing.take(current, event);
    setKeeps(null);
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (act) {
      event.preventDefault();
      act(current);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) field.current?.focus();
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (event.key === 'Enter') begin();
    else list.current?.focus();
  };
  return { field, list, at, keeps, mark, begin, onListKey, onFieldKey };
}
