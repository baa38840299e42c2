import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

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
