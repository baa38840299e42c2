import { BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { PreferenceFile } from './preferences';
import { origin } from './protocol';
import { placeWindow, smallest } from './windowBounds';
import { keepState } from './windowState';

/** The grounds of the two themes (look.md): the window has the right one before its first paint. */
const ground = { light: '#fbfaf7', dark: '#1b2228' } as const;

/**
 * Opens the desk's window; it shows with its first paint, so that nothing flashes.
 * @param development lets the developer tools open
 */
export function openWindow(preferences: PreferenceFile, development: boolean): BrowserWindow {
  const kept = preferences.read();
  nativeTheme.themeSource = kept.theme ?? 'system';
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = [primary, ...others].map(({ workArea }) => workArea);

  const window = new BrowserWindow({
    ...placeWindow(kept.window ?? null, areas),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Tresen',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: ground[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: join(__dirname, '../preload/preload.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: development,
    },
  });
  // The title says what main counts, see outside.ts.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(preferences.read().zoom ?? 1));
  keepState(window, preferences);
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(ground[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']);
  });
  void window.loadURL(`${origin}/`);
  return window;
}

/** From its first paint to the list being there, and how long at most a start waits for a window (ms). */
const settleMs = 400;
const patienceMs = 3_000;

/** Resolves when the window has its first screen, is gone, or takes too long. */
export function firstShown(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', () => setTimeout(resolve, settleMs));
    window.once('closed', () => resolve());
    setTimeout(resolve, patienceMs);
  });
}

/** Brings a window to the front, from wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
