import type { KeyboardEvent, RefObject } from 'react';

type Acts = Record<'edit' | 'create' | 'duplicate' | 'remove' | 'search' | 'starter' | 'files' | 'undo', () => void> & {
  mark(step: number): void;
};

const far = 100_000;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const ends: Readonly<Record<string, number>> = { Home: -far, End: far, j: 1, k: -1 };

/** The keys of the library: of its list, and while something is looked for. */
export function libraryKeys(acts: Acts, place: RefObject<HTMLElement | null>) {
  const inList: Readonly<Record<string, () => void>> = {
    Enter: acts.edit,
    n: acts.create,
    d: acts.duplicate,
    i: acts.files,
    s: acts.starter,
    Delete: acts.remove,
    z: acts.undo,
    '/': acts.search,
  };
  const onList = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    const step = steps[event.key] ?? ends[event.key];
    const act = inList[event.key];
    if (step !== undefined) acts.mark(step);
    else if (act) act();
    else return;
    event.preventDefault();
  };
  const onField = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) acts.mark(step);
    else if (event.key === 'Enter') acts.edit();
    else return;
    if (event.key === 'ArrowDown') place.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
    event.preventDefault();
  };
  return { onList, onField };
}
