import { utilityProcess } from 'electron';
import type { Helper } from '../vault/spawnHelper';

/**
 * Starts a bundled entry as a utility process: in the product Electron cannot be run as Node. Nothing of theirs is
 * printed: what a native module says may name an account.
 * @param entry path of the bundled file
 */
export function spawnHelper(entry: string): Helper {
  const child = utilityProcess.fork(entry, [], { stdio: 'ignore' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
