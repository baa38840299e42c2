import type { MenuItemConstructorOptions } from 'electron';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import type { DeskMenu, MenuEntry, MenuName } from '@shared/ipc/menu';
import { acceleratorOf } from './accelerator';

type Item = MenuItemConstructorOptions;
type Words = (typeof catalogues)[Language]['menu'];

/** What a menu is made for. `run` asks the page for a command. */
export type MenuFor = { platform: NodeJS.Platform; development: boolean; run(id: string): void };

const line: Item = { type: 'separator' };

/**
 * The application menu: the page's commands, and between them what only the system can do (the clipboard in fields,
 * full screen, the end), all in the page's language.
 */
export function menuTemplate({ language, parts }: DeskMenu, { platform, development, run }: MenuFor): Item[] {
  const words: Words = catalogues[language].menu;
  const mac = platform === 'darwin';
  const groupsOf = (name: MenuName): Item[][] =>
    (parts.find((part) => part.name === name)?.groups ?? []).map((group) =>
      group.map((entry) => commandItem(entry, mac, run)),
    );
  const own: Readonly<Partial<Record<MenuName, Item[][]>>> = {
    ...(!mac && { file: [[{ role: 'quit', label: words.quit, accelerator: 'CommandOrControl+Q' }]] }),
    edit: clipboard(words),
    view: [
      [{ role: 'togglefullscreen', label: words.fullScreen }],
      ...(development ? [[{ role: 'reload' }, { role: 'toggleDevTools' }] satisfies Item[]] : []),
    ],
    ...(!mac && { help: [[{ role: 'about', label: words.about }]] }),
  };
  const order: readonly MenuName[] = ['file', 'edit', 'view', 'go', 'conversation', 'help'];
  const menus = order.map((name): Item => {
    const both = name === 'edit' ? [...(own.edit ?? []), ...groupsOf(name)] : [...groupsOf(name), ...(own[name] ?? [])];
    return { label: words[name], submenu: both.flatMap((group, index) => (index === 0 ? group : [line, ...group])) };
  });
  return mac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

/** The page acts on the keys itself; the menu only shows them. */
function commandItem({ id, label, keys, spelled, enabled }: MenuEntry, mac: boolean, run: (id: string) => void): Item {
  const accelerator = acceleratorOf(keys, mac);
  const named = accelerator === null && spelled !== '' ? `${label} (${spelled})` : label;
  return {
    id,
    label: named.replaceAll('&', '&&'),
    enabled,
    click: () => run(id),
    ...(accelerator !== null && { accelerator, registerAccelerator: false }),
  };
}

function clipboard(words: Words): Item[][] {
  return [
    [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
    ],
    [
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  ];
}
