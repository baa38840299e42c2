import type { Command } from '../command';
import { collide } from './bindings';
import { anchor } from './chooseKeys';
import { howTyped, type Layout } from './layouts';
import { reservedFor, type Holder } from './reserved';

/**
 * What stands against keys. `command`: another command has them, and would lose them. `reserved`: they belong to
 * someone else. `last`: they are the palette's only keys, or it would have none. `altGr`: held like this they write a character on many keyboards. `typedWithAltGr`: this keyboard has
 * the character only behind AltGr.
 */
export type Clash =
  | { kind: 'command'; command: Command; keys: string }
  | { kind: 'reserved'; holder: Holder }
  | { kind: 'last' }
  | { kind: 'altGr' }
  | { kind: 'typedWithAltGr' };

/** Whether keys with this clash would never arrive, or take away what must stay. The others are the person's choice. */
export function forbids(clash: Clash): boolean {
  return clash.kind === 'altGr' || clash.kind === 'last' || (clash.kind === 'reserved' && clash.holder !== 'browser');
}

/** Where keys are to be: the other commands with the keys they have, the platform (DeskInfo), the layout if known. */
export type ClashPlace = { commands: readonly Command[]; platform: string; layout: Layout | null };

/** Everything that stands against these keys for this command, what forbids them first. */
export function clashesOf(keys: string, of: Command, { commands, platform, layout }: ClashPlace): readonly Clash[] {
  const clashes: Clash[] = [];
  const holder = reservedFor(keys, platform);
  if (writesCharacter(keys, platform)) clashes.push({ kind: 'altGr' });
  if (holder !== null) clashes.push({ kind: 'reserved', holder });
  const layer = of.layer ?? 'desk';
  for (const command of commands) {
    if (command.id === of.id || (command.layer ?? 'desk') !== layer) continue;
    const theirs = command.keys.find((other) => collide(keys, other));
    if (theirs !== undefined && command.id === anchor) clashes.push({ kind: 'last' });
    else if (theirs !== undefined) clashes.push({ kind: 'command', command, keys: theirs });
  }
  const behindAltGr = layout !== null && keys.split(' ').some((key) => howTyped(key, layout)?.startsWith('AltGr'));
  if (behindAltGr) clashes.push({ kind: 'typedWithAltGr' });
  return clashes.sort((a, b) => Number(forbids(b)) - Number(forbids(a)));
}

/** Ctrl with Alt is AltGr on Windows; on macOS Alt alone writes characters. */
function writesCharacter(keys: string, platform: string): boolean {
  return keys.split(' ').some((press) => {
    const held = press.split('+').slice(0, -1);
    if (!held.includes('Alt') || [...(press.split(/\b\+/).at(-1) ?? '')].length !== 1) return false;
    return platform === 'darwin' || held.includes('$mod') || held.includes('Control');
  });
}
