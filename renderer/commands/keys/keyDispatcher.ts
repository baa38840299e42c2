import type { Command, KeyLayer } from '../command';
import type { CommandContext } from '../context';
import type { Binding } from './bindings';
import type { KeyIndex } from './keyIndex';
import { placeOf, type Place } from './place';
import { isNoPress } from './press';
import { makeSequencer } from './sequencer';

/** How long the second key of a sequence may take, in ms. */
const sequenceMs = 1500;
const movers = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** What the dispatcher needs: the keys as they are now, the desk, and how to run a command. */
export type DispatcherParts = {
  keys(): KeyIndex;
  context: CommandContext;
  run(command: Command): void;
  now(): number;
};

/** Makes the listener for key presses of the page. */
export function makeKeyDispatcher({ keys, context, run, now }: DispatcherParts): (event: KeyboardEvent) => void {
  const sequencer = makeSequencer(keys, sequenceMs, now);
  return (event) => {
    if (isNoPress(event)) return;
    const place = placeOf(event.target);
    if (context.ui().dialog !== null || place.ownKeys) return sequencer.reset();
    const singles = context.preferences().singleKeys && !place.typing;
    const outcome = sequencer.take(event, (binding) => isAllowed(binding, place, singles));
    if (outcome.type === 'pending') event.preventDefault();
    if (outcome.type !== 'bindings') return;
    const chosen = choose(outcome.bindings, layerOf(context), context);
    if (!chosen) return;
    event.preventDefault();
    if (!event.repeat || chosen.repeats) run(chosen);
  };
}

function isAllowed({ single, presses }: Binding, { typing, activates, moves }: Place, singles: boolean): boolean {
  if (single) return singles;
  const [modifiers, key] = presses[0] ?? [[], ''];
  const bare = modifiers.every((name) => name === 'Shift');
  if (!bare || key === 'Escape') return true;
  if (typing) return false;
  if (key === 'Enter') return !activates;
  return !(typeof key === 'string' && movers.has(key) && moves);
}

/** Which layer the keys go to first. */
function layerOf(context: CommandContext): KeyLayer {
  const { composer, selection } = context.ui();
  if (composer !== null) return 'editor';
  return selection.size > 0 ? 'selection' : 'desk';
}

/** The command of the present layer, else the desk's, that can run now. */
function choose(bindings: readonly Binding[], layer: KeyLayer, context: CommandContext): Command | undefined {
  const inLayer = (wanted: KeyLayer) =>
    bindings.find((binding) => binding.layer === wanted && binding.command.when(context))?.command;
  return inLayer(layer) ?? inLayer('desk');
}
