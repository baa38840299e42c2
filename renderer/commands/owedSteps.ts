import type { CommandContext } from './context';
import type { DeskState } from './deskState';
import { stepIn } from './stepIn';

/** Moves so many rows down (up, negative) from the focused one, as far as rows are loaded, and owes the rest. */
type Mover = (context: CommandContext, steps: number) => void;

/** Steps beyond the rows that are loaded, while more are on their way: taken as soon as those are there. */
export type OwedSteps = {
  /** A command begins: what another one owes is forgotten. */
  begin(command: string): void;
  /** So many more are owed, and taken by `mover`. */
  owe(steps: number, mover: Mover): void;
  /** Takes those that can be taken now. They are forgotten where the person stands elsewhere since. */
  pay(context: CommandContext): void;
};

/** More are never owed: a page of rows. */
export const mostOwed = 200;

type Stand = Pick<DeskState, 'view' | 'focused' | 'open' | 'composer' | 'dialog'>;

/** Makes the memory of owed steps; `ui` is where the person stands. */
export function makeOwedSteps(ui: () => Stand): OwedSteps {
  let owed: { steps: number; mover: Mover; stand: Stand } | null = null;
  let running = '';
  const stands = (): boolean => owed !== null && isSame(owed.stand, ui());
  return {
    begin: (command) => {
      if (command !== running) owed = null;
      running = command;
    },
    owe: (steps, mover) => {
      const before = owed !== null && stands() ? owed.steps : 0;
      owed = { steps: Math.max(-mostOwed, Math.min(mostOwed, before + steps)), mover, stand: ui() };
    },
    pay: (context) => {
      if (owed === null) return;
      const { steps, mover } = owed;
      const list = context.list();
      const from = list.rows.findIndex(({ id }) => id === ui().focused);
      if (!stands() || from < 0) return void (owed = null);
      if (stepIn({ ...list, count: list.rows.length }, from, steps).rest === steps) return;
      owed = null;
      mover(context, steps);
    },
  };
}

function isSame(a: Stand, b: Stand): boolean {
  const { view, focused, open, composer, dialog } = a;
  return view === b.view && focused === b.focused && open === b.open && composer === b.composer && dialog === b.dialog;
}
