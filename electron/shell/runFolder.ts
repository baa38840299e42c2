import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, copyFile, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies of customers' files that other programs get; only this user can read them, and they go when the run ends. */
export type RunFolder = {
  /** Copies a file under a name of its own. Plain data without execute bit. @param name already made harmless */
  copy(source: string, name: string): Promise<string>;
  remove(): void;
};

/** @param parent where the folder is made, when it is first needed */
export function createRunFolder(parent: string): RunFolder {
  let folder: string | null = null;
  return {
    copy: async (source, name) => {
      // Made by the system with mode 0700.
      folder ??= mkdtempSync(join(parent, 'tresen-run-'));
      // A folder each: two files of one name stay apart, and none can be led to another's place.
      const target = join(await mkdtemp(join(folder, 'f-')), name);
      await copyFile(source, target);
      await chmod(target, 0o600);
      return target;
    },
    remove: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}
