import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const scripts = resolve(__dirname, '../../../scripts');
const script = async (name: string, ...words: string[]): Promise<string> =>
  (await execute(process.execPath, [join(scripts, name), ...words], { maxBuffer: 64 * 1024 * 1024 })).stdout;

/** The packaged desk in a folder of its own. */
export type Packaged = {
  folder: string;
  /** The product's executable. */
  executable: string;
  /** What to start: the same, with Chromium's sandbox in order also where the tests run as root. */
  start: string;
  /** The same in a session with a bus and an open keyring of its own. */
  startWithKeyring: string;
  /** Sets the fuses; answers them as read back. */
  flipFuses(): Promise<Record<string, boolean>>;
  remove(): Promise<void>;
};

/** Bus and keyring, and the product in them: all as one user, since a bus refuses whom it knows by another number. */
const session = (executable: string): string => `#!/bin/sh
exec dbus-run-session -- sh -c '
  printf open | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  exec "$0" "$@"
' '${executable}' "$@"
`;

/** Packages the desk as npm run package does, but for its fuses. */
export async function packageDesk(): Promise<Packaged> {
  const folder = await mkdtemp(join(tmpdir(), 'tresen-packaged-'));
  const said = await script('package.mjs', '--unfused', '--output', folder);
  const executable = /^executable: (.+)$/mu.exec(said)?.[1];
  if (executable === undefined) throw new Error(`nothing was packaged:\n${said}`);
  const inSession = join(folder, 'session');
  writeFileSync(inSession, session(executable));
  await chmod(inSession, 0o755);
  const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
  return {
    folder,
    executable,
    start: lastLine(await script('sandbox.mjs', executable, folder)),
    startWithKeyring: lastLine(await script('sandbox.mjs', inSession, folder)),
    flipFuses: async () => JSON.parse(lastLine(await script('fuses.mjs', executable))) as Record<string, boolean>,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
