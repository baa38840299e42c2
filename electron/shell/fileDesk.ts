import { app, dialog, nativeImage, type BrowserWindow } from 'electron';
import { constants } from 'node:fs';
import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { openFile } from './openLink';
import { createRunFolder } from './runFolder';

/** Writes bytes to where the user picks, readable by them alone. @returns false when they cancelled */
export async function saveBytesAs(window: BrowserWindow, data: Uint8Array, name: string): Promise<boolean> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { defaultPath: name });
  if (canceled || !filePath) return false;
  await writeFile(filePath, data, { mode: 0o600 });
  return true;
}

/** The folder the user picks, null when they cancelled. */
export async function pickFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The file the user picks, null when they cancelled. */
export async function pickFile(window: BrowserWindow): Promise<string | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog(window, { properties: ['openFile'] });
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * Copies a kept file into a folder as plain data without execute bit. Nothing there is overwritten: a taken name gets a
 * number. @param name already made harmless
 */
export async function copyInto(folder: string, source: string, name: string): Promise<void> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; number < 1000; number++) {
    const target = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    try {
      await copyFile(source, target, constants.COPYFILE_EXCL);
      return await chmod(target, 0o600);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error('no free name');
}

const runFolder = createRunFolder(tmpdir());
app.once('quit', () => runFolder.remove());

/** Gives the pointer a copy of a file to carry out; the copies of a run go when it ends. */
export async function dragOut(window: BrowserWindow, source: string, name: string): Promise<void> {
  const file = await runFolder.copy(source, name);
  const icon = nativeImage.createFromDataURL(dot);
  if (!window.isDestroyed()) window.webContents.startDrag({ file, icon });
}

/** Opens a copy of a file in the program the system has for it. @returns false when it has none */
export async function openCopy(source: string, name: string): Promise<boolean> {
  return openFile(await runFolder.copy(source, name));
}

/** A small grey sheet: some systems drag nothing that has no picture. */
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAGklEQVR42mOYNm3if0oww6gBowaMGjBcDAAAnFO8H8j0w40AAAAASUVORK5CYII=';
