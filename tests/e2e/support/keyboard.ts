import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startXvfb } from '../../support/xvfb';

const execute = promisify(execFile);

/** What is held, by the place of its key (X keycodes of a PC keyboard). */
const held = { shift: '50', altGr: '108', ctrl: '37' } as const;

/**
 * A screen of its own with a keyboard as it stands on a desk: keys by their places, with whatever the layout prints on
 * them. Playwright's own keyboard only knows a US layout.
 */
export type Keyboard = {
  /** Where a program is started to get these keys. */
  env: { DISPLAY: string };
  /** Presses the key at a place (an X keycode of two digits), or one named alike on all layouts, with others held. */
  press(place: number | 'Escape', ...holding: (keyof typeof held)[]): Promise<void>;
  /** Gives the keys to the window of this title, once it is there. */
  focusWindow(title: string): Promise<void>;
  unplug(): void;
};

/**
 * Plugs in a keyboard of this layout, by XKB's name for it. Rejects where Xvfb or setxkbmap are missing.
 * A program reads the layout when it starts: plug in before.
 */
export async function plugIn(layout: string): Promise<Keyboard> {
  const { display, stop } = await startXvfb('1600x1000');
  const env = { DISPLAY: display };
  const tool = (name: string, words: string[]) =>
    execute(name, words, { env: { ...process.env, ...env }, timeout: 30_000 }).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
      throw new Error(
        `${name} is missing. On Debian: apt-get install -y --no-install-recommends xdotool x11-xkb-utils`,
      );
    });
  await tool('setxkbmap', ['-layout', layout]);
  return {
    env,
    press: async (place, ...holding) => {
      const codes = holding.map((name) => held[name]);
      const around = (word: string) => codes.flatMap((code) => [word, code]);
      await tool('xdotool', [...around('keydown'), 'key', String(place), ...around('keyup')]);
    },
    focusWindow: async (title) => {
      await tool('xdotool', ['search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync']);
    },
    unplug: stop,
  };
}
