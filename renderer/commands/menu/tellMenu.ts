import type { DeskMenu } from '@shared/ipc/menu';
import type { Bridge } from '../../bridge/bridge';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { formatKeys } from '../keys/formatKeys';
import { labelOf } from '../labelOf';
import { menuLayout } from './layout';

/** Between two words to main (ms): what may be done changes with every key. */
const apartMs = 250;

/** What the menu is made from. */
export type MenuParts = { commands(): readonly Command[]; context: CommandContext; platform: string };

/** The application menu as the registry has it now, in the person's language. A dialog has its own keys and buttons. */
export function deskMenu({ commands, context, platform }: MenuParts): DeskMenu {
  const { language } = context.preferences();
  const free = context.ui().dialog === null;
  const parts = menuLayout(commands()).map(({ name, groups }) => ({
    name,
    groups: groups.map((group) =>
      group.map((command) => {
        const [keys = ''] = command.keys;
        const spelled = keys === '' ? '' : formatKeys(keys, platform, language);
        return {
          ...{ id: command.id, label: labelOf(command, language), keys, spelled },
          enabled: free && command.when(context),
        };
      }),
    ),
  }));
  return { language, parts };
}

/** Tells main the menu now and whenever it has changed. @returns what to call after each change that may matter */
export function tellMenu(parts: MenuParts, call: Bridge['call'], later: (run: () => void, ms: number) => void) {
  let told = '';
  let waiting = false;
  const tell = (): void => {
    waiting = false;
    const menu = deskMenu(parts);
    const text = JSON.stringify(menu);
    if (text === told) return;
    told = text;
    void call('desk', 'menu', menu);
  };
  return (): void => {
    if (waiting) return;
    waiting = true;
    later(tell, apartMs);
  };
}
