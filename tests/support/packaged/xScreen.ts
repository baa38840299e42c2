import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-ac', '-fbdir', folder];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = `:${await numberFrom(server)}`;
  return {
    display,
    press: async (title, ...keys) => {
      const words = ['search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync', 'key', ...keys];
      await execute('xdotool', words, { env: { ...process.env, DISPLAY: display }, timeout: 60_000 });
    },
    look: () => readXwd(readFileSync(join(folder, 'Xvfb_screen0'))),
    stop: () => {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function numberFrom(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (text: Buffer) => resolve(String(text).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended')));
  });
}
