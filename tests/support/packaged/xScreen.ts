import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startXvfb } from '../xvfb';
import { type Pixels, readXwd } from './xwd';

const execute = promisify(execFile);

/** An invisible screen of its own that can be looked at and typed on from outside, with no debugger in the program. */
export type XScreen = {
  display: string;
  /** Presses keys as xdotool names them ('Return', 'ctrl+q') in the window with this title, once it is there. */
  press(title: string, ...keys: string[]): Promise<void>;
  /** What is shown now. */
  look(): Pixels;
  stop(): void;
};

/** Starts one. Rejects when Xvfb cannot be started. */
export async function startXScreen(): Promise<XScreen> {
  const folder = mkdtempSync(join(tmpdir(), 'tresen-screen-'));
  const { display, stop } = await startXvfb('1280x800', '-fbdir', folder);
  return {
    display,
    press: async (title, ...keys) => {
      const words = ['search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync', 'key', ...keys];
      await execute('xdotool', words, { env: { ...process.env, DISPLAY: display }, timeout: 60_000 });
    },
    look: () => readXwd(readFileSync(join(folder, 'Xvfb_screen0'))),
    stop: () => {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
