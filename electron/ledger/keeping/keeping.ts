import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import { fail, type Result } from '@shared/errors/result';
import type { BackupContents, CheckPart, CheckProgress, KeptBackup } from '@shared/ipc/keeping';
import type { Call } from '../core/calls';
import type { WriterApi } from '../core/ledgerHost';
import type { ReaderApi } from '../core/readerHost';
import { ledgerVersion } from '../db/migrations';
import { describeBackups, listBackups } from '../files/backups';
import { folderMode, syncFile } from '../files/durable';
import type { FileStore } from '../files/fileStore';
import type { LedgerFolder } from '../files/folder';
import { checkPart } from './check';
import { exported, type Exported } from './exportLedger';
import { choose } from './prepare';

/** Looking after a desk at its person's word: backups, restoring, checking. */
export type Keeping = {
  backups(): KeptBackup[];
  /** Saves the whole desk, without secrets, into a new folder below `parent`. */
  exportTo(parent: string, name: string): Promise<Result<{ bytes: number }>>;
  /** Examines a backup of the desk's own (by its time) or a file, and makes it ready; nothing present is touched. */
  examine(source: { at: Ms } | { path: string }): Promise<Result<BackupContents>>;
  /** Lets the next start begin with the backup examined last. Only when the ledger is closed. */
  adopt(): boolean;
  /** Numbers for who looks for a fault: rows, sizes in octets, backups. */
  facts(): Promise<Record<string, Record<string, number>>>;
  /** Checks the stretch of a part that begins at `done`, and repairs what can be. */
  check(part: CheckPart, done: number): Promise<Result<CheckProgress>>;
};

/** What keeping works with. `folder` null: a ledger in memory, which has nothing to keep. */
export type KeepingParts = {
  folder: LedgerFolder | null;
  files: FileStore;
  read: Call<ReaderApi>;
  write: Call<WriterApi>;
  now(): Ms;
  /** What fails is the disk: as a value. */
  safely<T>(run: () => Promise<T>): Promise<Result<T>>;
  sweep(since: Ms): Promise<Result<{ removed: number }>>;
};

/** Makes it. */
export function keepingOver(parts: KeepingParts): Keeping {
  const { folder, files, read, now, safely } = parts;
  const finish = async ({ bytes, files: named }: Exported, draft: string, target: string) => {
    let all = bytes;
    for (const sha256 of named) all += await copyKept(files, sha256, join(draft, exported.files));
    await rename(draft, target);
    return { bytes: all };
  };
  return {
    backups: () => (folder ? describeBackups(folder.backups) : []),
    exportTo: async (parent, name) => {
      // Under its own name only when it is whole.
      const draft = join(parent, `.${name}.${randomUUID().slice(0, 8)}`);
      const written = await read('exportTo', draft, now());
      const saved = written.ok ? await safely(() => finish(written.value, draft, join(parent, name))) : written;
      if (!saved.ok) await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      return saved;
    },
    examine: async (source) => {
      if (!folder) return fail('unsupported');
      const own = 'at' in source ? listBackups(folder.backups).find(({ at }) => at === source.at) : null;
      const path = 'path' in source ? source.path : own?.path;
      if (path === undefined || !existsSync(path)) return fail('not.found');
      const at = own?.at ?? Math.round(statSync(path).mtimeMs);
      const prepared = await read('prepare', { path, at, foreign: own === null });
      if (!prepared.ok || own) return prepared;
      const beside = join(dirname(path), exported.files);
      const taken = await safely(() => takeFiles(beside, files));
      return taken.ok ? prepared : taken;
    },
    adopt: () => folder !== null && choose(folder),
    facts: async () => {
      const counts = await read('counts');
      const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      const [newest] = folder ? describeBackups(folder.backups) : [];
      return {
        rows: counts.ok ? counts.value : {},
        sizes: {
          schema: ledgerVersion,
          ledger: folder ? sizeOf(folder.ledger) : 0,
          index: folder ? sizeOf(folder.index) : 0,
          files: (await files.all()).length,
          backups: folder ? listBackups(folder.backups).length : 0,
          'newest backup, hours ago': newest ? Math.round((now() - newest.at) / 3_600_000) : -1,
        },
      };
    },
    check: (part, done) => checkPart(parts, part, done),
  };
}

/** Copies a kept file to the same place below another folder; answers its size, 0 where it is not here. */
async function copyKept(files: FileStore, sha256: string, target: string): Promise<number> {
  const path = files.path(sha256);
  if (path === null) return 0;
  const place = join(target, sha256.slice(0, 2), sha256);
  await mkdir(dirname(place), { recursive: true, mode: folderMode });
  await copyFile(path, place);
  syncFile(place);
  return statSync(place).size;
}

/** Keeps the files of an exported desk here too. Each is kept under what it is, whatever its name says. */
async function takeFiles(folder: string, files: FileStore): Promise<void> {
  if (!existsSync(folder)) return;
  const names = await readdir(folder, { recursive: true });
  for (const name of names)
    if (/^[0-9a-f]{64}$/u.test(basename(name)) && files.path(basename(name)) === null)
      await files.keep(await readFile(join(folder, name)));
}
