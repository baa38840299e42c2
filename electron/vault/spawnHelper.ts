import { fork } from 'node:child_process';

/** A process of our own that messages go to and come from. */
export type Helper = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** It has ended, or could not be started. */
  onExit(listener: () => void): void;
  kill(): void;
};

/** Starts a bundled entry as a process. In Electron this is utilityProcess.fork, which the shell passes in. */
export type SpawnHelper = (entry: string) => Helper;

/**
 * Starts processes in plain Node. Nothing of theirs is printed: what a native module says may name an account.
 * @param env the environment they get
 */
export function nodeSpawnHelper(env: NodeJS.ProcessEnv = process.env): SpawnHelper {
  return (entry) => {
    const child = fork(entry, [], { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    let ended = false;
    child.once('error', () => (ended = true));
    return {
      // A pipe that is already gone shows as the end of the process.
      send: (message) => void child.send(message as object, () => {}),
      onMessage: (listener) => void child.on('message', listener),
      onExit(listener) {
        if (ended) return listener();
        child.once('exit', listener);
        child.once('error', listener);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
