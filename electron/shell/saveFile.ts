import { dialog, type BrowserWindow } from 'electron';
import { chmod, copyFile } from 'node:fs/promises';

/**
 * Copies a kept file to where the user picks. The copy is plain data: no execute bit, whatever its name says.
 * @param name the proposed name, already made harmless
 * @returns false when they cancelled
 */
export async function saveFileAs(window: BrowserWindow, source: string, name: string): Promise<boolean> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { defaultPath: name });
  if (canceled || !filePath) return false;
  await copyFile(source, filePath);
  await chmod(filePath, 0o600);
  return true;
}
