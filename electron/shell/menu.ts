import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The menu gives keys that no page can: zoom, full screen, quit; on macOS also editing. Elsewhere its bar is never shown
 * (the window hides it): everything a person can do is a command of the page.
 * @param development adds the developer tools
 */
export function setMenu(development: boolean): void {
  const keys: MenuItemConstructorOptions[] = [
    { role: 'zoomIn' },
    // The same without Shift, as German and English keyboards have it.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { role: 'togglefullscreen' },
    ...(development ? ([{ role: 'toggleDevTools' }, { role: 'reload' }] as const) : []),
  ];
  const template: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [{ role: 'appMenu' }, { role: 'editMenu' }, { label: 'Tresen', submenu: keys }, { role: 'windowMenu' }]
      : [{ label: 'Tresen', submenu: [...keys, { role: 'quit', accelerator: 'CommandOrControl+Q' }] }];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
