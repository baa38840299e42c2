import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Keymap, KeymapPreset } from '@shared/domain/keymap';
import type { Command } from '../command';
import { useDeskParts } from '../DeskProvider';
import { anchor, chooseKeys } from '../keys/chooseKeys';
import { clashesOf, type Clash } from '../keys/clash';
import type { Layout } from '../keys/layouts';
import { readLayout } from '../keys/readLayout';
import type { LostKey } from '../keys/keymap';
import { commandSet } from '../set';

/** The keymap and what can be done with it. Every choice is a step of undo and holds at once. */
export type KeymapView = {
  keymap: Keymap;
  /** Keys two commands want; one of them has it. */
  lost: readonly LostKey[];
  layout: Layout | null;
  /** Whether the person chose the keys of this command. */
  isOwn(command: Command): boolean;
  /** What stands against keys for a command. */
  clashes(command: Command, keys: string): readonly Clash[];
  /** Gives a command these keys, taking them from others; none: it has no key; null: what it was given. */
  choose(command: Command, keys: readonly string[] | null): void;
  /** False for the one command that must keep a key. */
  mayBeEmpty(command: Command): boolean;
  usePreset(preset: KeymapPreset): void;
  replace(keymap: Keymap): void;
};

/** The keymap of the desk. */
export function useKeymap(): KeymapView {
  const { registry, onChange, context, platform } = useDeskParts();
  const keymap = useSyncExternalStore(onChange, registry.keymap);
  const lost = useSyncExternalStore(onChange, registry.lost);
  const layout = useLayout();
  // Two choices may be made before the first has come back by the feed.
  const latest = useRef(keymap);
  useEffect(() => {
    latest.current = keymap;
  }, [keymap]);
  return useMemo(() => {
    const replace = (next: Keymap): void => {
      latest.current = next;
      void context.apply({ type: 'editSetting', setting: { id: 'keymap', value: next } });
    };
    return {
      ...{ keymap, lost, layout, replace },
      isOwn: ({ id }) => keymap.keys[id] !== undefined,
      clashes: (command, keys) => clashesOf(keys, command, { commands: registry.commands(), platform, layout }),
      choose: (command, keys) => {
        const own = commandSet.find(({ id }) => id === command.id) ?? { ...command, keys: [] };
        replace(chooseKeys(latest.current, own, keys, registry.commands()));
      },
      mayBeEmpty: ({ id }) => id !== anchor,
      usePreset: (preset) => replace({ ...latest.current, preset }),
    };
  }, [keymap, lost, layout, context, registry, platform]);
}

/** The layout of the person's keyboard, null until it is known. */
export function useLayout(): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    let gone = false;
    void readLayout().then((read) => (gone ? undefined : setLayout(read)));
    return () => {
      gone = true;
    };
  }, []);
  return layout;
}
