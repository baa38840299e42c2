import { spawn } from 'node:child_process';
import { program } from './system.mjs';

/**
 * Makes sure that there is a screen to draw on: the present one, else an invisible one for as long as this process runs.
 * @param {string} size pixels of the invisible screen
 * @returns {Promise<boolean>} false where there is none and none can be made
 */
export async function ensureDisplay(size = '1600x1000') {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return true;
  if (!program('Xvfb')) return false;
  // Of itself Xvfb starts anew each time its last client goes, and whoever comes meanwhile is refused.
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-ac', '-noreset'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.once('exit', () => screen.kill());
  const number = await new Promise((done) => {
    screen.stdio[3].once('data', (text) => done(String(text).trim()));
    screen.once('exit', () => done(undefined));
  });
  screen.stdio[3].unref();
  screen.unref();
  if (number === undefined) return false;
  process.env.DISPLAY = `:${number}`;
  return true;
}
