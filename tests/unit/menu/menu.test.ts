import { describe, expect, it } from 'vitest';
import { catalogues } from '@shared/i18n/catalogue';
import { DeskMenu } from '@shared/ipc/menu';
import { menuLayout } from '@/commands/menu/layout';
import { deskMenu } from '@/commands/menu/tellMenu';
import { commandSet } from '@/commands/set';
import { acceleratorOf } from '../../../electron/shell/menu/accelerator';
import { menuTemplate } from '../../../electron/shell/menu/template';
import { fakeDesk } from '../commands/fakeDesk';

type Item = ReturnType<typeof menuTemplate>[number];

const told = deskMenu({ commands: () => commandSet, context: fakeDesk(), platform: 'linux' });
const made = (platform: NodeJS.Platform, run: (id: string) => void = () => undefined) =>
  menuTemplate(told, { platform, development: false, run });
const itemsOf = (menus: Item[]): Item[] => menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

describe('the application menu', () => {
  it('has every command of the registry once, with its words and keys', () => {
    const all = menuLayout(commandSet).flatMap(({ groups }) => groups.flat());
    expect(all.map(({ id }) => id).sort()).toEqual(commandSet.map(({ id }) => id).sort());
    expect(DeskMenu.parse(told)).toEqual(told);
    const ran: string[] = [];
    const items = itemsOf(made('linux', (id) => ran.push(id))).filter(({ id }) => id !== undefined);
    expect(items).toHaveLength(commandSet.length);
    for (const { id, label = '', keys } of told.parts.flatMap(({ groups }) => groups.flat())) {
      const item = items.find((each) => each.id === id);
      expect(item?.label?.replaceAll('&&', '&')).toContain(label);
      expect(keys === '' || item?.accelerator !== undefined || /\(.+\)$/.test(item?.label ?? ''), id).toBe(true);
      // The page acts on keys; the menu would do it twice.
      expect(item?.accelerator === undefined || item.registerAccelerator === false).toBe(true);
      (item?.click as (() => void) | undefined)?.();
    }
    expect([...ran].sort()).toEqual(commandSet.map(({ id }) => id).sort());
  });

  it('speaks the language of the page, in every part', () => {
    const names = made('linux').map(({ label }) => label);
    const { file, edit, view, go, conversation, help } = catalogues.de.menu;
    expect(names).toEqual([file, edit, view, go, conversation, help]);
    expect(itemsOf(made('linux')).filter(({ role, label }) => role && !label)).toEqual([]);
  });

  it('has no tools of developers in the product, and the usual parts on macOS', () => {
    const roles = itemsOf(made('linux')).map(({ role }) => role);
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
    expect(made('darwin').map(({ role }) => role)).toEqual(expect.arrayContaining(['appMenu', 'windowMenu']));
  });

  it('offers nothing while a dialog has the keys', () => {
    const context = fakeDesk({ dialog: 'help' });
    const menu = deskMenu({ commands: () => commandSet, context, platform: 'linux' });
    expect(menu.parts.flatMap(({ groups }) => groups.flat()).filter(({ enabled }) => enabled)).toEqual([]);
  });
});

describe('a key in the menu', () => {
  it.each([
    ['e', false, 'E'],
    ['e', true, null],
    ['$mod+k', false, 'CommandOrControl+K'],
    ['$mod+Shift+Enter', true, 'CommandOrControl+Shift+Enter'],
    ['g i', false, null],
    ['#', false, null],
    ['?', false, null],
    ['ArrowDown', false, 'Down'],
    ['', false, null],
  ])('%j (macOS: %j) is %j', (keys, mac, accelerator) => {
    expect(acceleratorOf(keys, mac)).toBe(accelerator);
  });
});
