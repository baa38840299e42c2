import { useMemo, useSyncExternalStore } from 'react';
import type { Language } from '@shared/ipc/desk';
import type { Command } from '../command';
import { useDeskParts } from '../DeskProvider';
import { formatKeys } from '../keys/formatKeys';
import { labelOf } from '../labelOf';
import type { Desk } from '../startDesk';
import { usePreferences } from './useDesk';

/** A command as a button, menu entry or row shows it: words, first key in the user's notation, whether it can run. */
export type CommandView = { command: Command; label: string; keys: string; enabled: boolean; run(): void };

function viewOf(desk: Desk, command: Command, language: Language): Omit<CommandView, 'enabled'> {
  const [keys] = command.keys;
  return {
    command,
    label: labelOf(command, language),
    keys: keys === undefined ? '' : formatKeys(keys, desk.platform, language),
    run: () => desk.run(command.id),
  };
}

/** A command by its id. Throws for an id that is none: that is a typing error. */
export function useCommand(id: string): CommandView {
  const desk = useDeskParts();
  const { language } = usePreferences();
  const command = useSyncExternalStore(desk.onChange, () => desk.registry.command(id));
  if (!command) throw new Error(`no command ${id}`);
  const enabled = useEnabled(desk, command);
  return useMemo(() => ({ ...viewOf(desk, command, language), enabled }), [desk, command, language, enabled]);
}

/** `when` asks the desk's state and rows: it is asked again with every change of either. */
function useEnabled(desk: Desk, command: Command): boolean {
  return useSyncExternalStore(desk.onChange, () => command.when(desk.context));
}

/** Every command in order, for the cheat sheet and menus. */
export function useCommands(): readonly CommandView[] {
  const desk = useDeskParts();
  const { language } = usePreferences();
  const commands = useSyncExternalStore(desk.onChange, desk.registry.commands);
  const enabled = useSyncExternalStore(desk.onChange, () =>
    desk.registry
      .commands()
      .map((command) => (command.when(desk.context) ? '1' : '0'))
      .join(''),
  );
  return useMemo(
    () => commands.map((command, index) => ({ ...viewOf(desk, command, language), enabled: enabled[index] === '1' })),
    [desk, commands, language, enabled],
  );
}
