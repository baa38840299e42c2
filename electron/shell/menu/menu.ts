import { Menu } from 'electron';
import type { DeskMenu } from '@shared/ipc/menu';
import { type MenuFor, menuTemplate } from './template';

/** The application menu. Until the page has told its commands it holds what is the system's. */
export type AppMenu = { show(menu: DeskMenu): void };

/** Everything but what may be done at the moment: the menu is built anew only when this changes. */
const shapeOf = ({ language, parts }: DeskMenu): string =>
  JSON.stringify([language, parts], (key, value: unknown) => (key === 'enabled' ? undefined : value));

/** Sets the menu, and keeps it as the page tells. On Windows and Linux its bar shows with Alt (the window hides it). */
export function setMenu(language: DeskMenu['language'], made: MenuFor): AppMenu {
  let shape = '';
  let built: Menu | null = null;
  const show = (menu: DeskMenu): void => {
    if (shapeOf(menu) !== shape) {
      shape = shapeOf(menu);
      built = Menu.buildFromTemplate(menuTemplate(menu, made));
      Menu.setApplicationMenu(built);
    }
    for (const { id, enabled } of menu.parts.flatMap(({ groups }) => groups.flat())) {
      const item = built?.getMenuItemById(id);
      if (item) item.enabled = enabled;
    }
  };
  show({ language, parts: [] });
  return { show };
}
