import { app } from 'electron';
import { url as inspectorAddress } from 'node:inspector';
import { switchesToDrop } from './switchPolicy';

/**
 * Takes from the product's command line every switch that is not ours: with Chromium's own a shortcut, a script or a
 * link could open a debugger, another way to the network or a weaker page. Must run before the app is ready.
 * Left alone while developing, and where this build lets itself be debugged at all (its fuses are not flipped).
 */
export function dropForeignSwitches(): void {
  if (!app.isPackaged || inspectorAddress() !== undefined) return;
  for (const name of switchesToDrop(process.argv.slice(1), process.platform)) app.commandLine.removeSwitch(name);
}
