import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Answers every question the keyring puts on a screen, as a person would, until `asking` has settled. */
export async function answerPrompts<T>(display: string, answer: 'password' | 'Escape', asking: Promise<T>): Promise<T> {
  let open = true;
  const settled = asking.finally(() => (open = false));
  const xdotool = (...args: string[]) => execute('xdotool', args, { env: { ...process.env, DISPLAY: display } });
  const prompt = async (): Promise<string | undefined> => {
    const shown = await xdotool('search', '--onlyvisible', '--name', '^Unlock').catch(() => null);
    return shown?.stdout.split('\n')[0];
  };
  while (open) {
    const window = await prompt();
    if (!window) continue;
    const keys = answer === 'Escape' ? ['key', 'Escape'] : ['key', 'ctrl+a', 'p', 'w', 'Return'];
    await xdotool('windowfocus', '--sync', window, ...keys).catch(() => null);
    // The keyring takes its time over an answer; typed once more only where the first try came before the field did.
    const patience = Date.now() + 2_000;
    while (open && Date.now() < patience && (await prompt()) === window);
  }
  return settled;
}
