import { dialog, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';

/** Prints what the window's print style sheet shows, by the system's dialog. @returns false when it was cancelled */
export function printPage(window: BrowserWindow): Promise<boolean> {
  return new Promise((done) => window.webContents.print({ silent: false }, (printed) => done(printed)));
}

/** The same, as a PDF (A4) where the user picks. @returns false when they cancelled */
export async function printToFile(window: BrowserWindow): Promise<boolean> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return false;
  await writeFile(filePath, await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true }), {
    mode: 0o600,
  });
  return true;
}
