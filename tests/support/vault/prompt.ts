import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A screen nobody looks at, on which a keyring may ask. Needs Xvfb and xdotool. */
export async function openScreen(): Promise<{ display: string; close(): void }> {
  const args = ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp', '-ac'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', () =>
      reject(new Error('a screen needs Xvfb. On Debian: apt-get install -y --no-install-recommends xvfb xdotool')),
    );
    screen.stdio[3]?.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  return { display: `:${number}`, close: () => screen.kill() };
}

/** Answers every question the keyring puts on a screen, as a person would, until `asking` has settled. */
export async function answerPrompts<T>(display: string, answer: 'password' | 'Escape', asking: Promise<T>): Promise<T> {
  let open = true;
  const settled = asking.finally(() => (open = false));
  const xdotool = (...args: string[]) => execute('xdotool', args, { env: { ...process.env, DISPLAY: display } });
  while (open) {
    const shown = await xdotool('search', '--onlyvisible', '--name', '^Unlock').catch(() => null);
    const [window] = shown?.stdout.split('\n') ?? [];
    if (!window) continue;
    // Typed once more where the first try came before the field did.
    const keys = answer === 'Escape' ? ['key', 'Escape'] : ['key', 'ctrl+a', 'p', 'w', 'Return'];
    await xdotool('windowfocus', window, ...keys).catch(() => null);
  }
  return settled;
}
