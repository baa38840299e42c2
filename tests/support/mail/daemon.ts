import { spawn } from 'node:child_process';
import { listening } from './ports';

/** A server process of ours. */
export type Daemon = { stop(): Promise<void> };

/** The plain user servers run as where the tests run as root. */
export const plainUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts a server in the foreground and waits for its ports. Rejects with what it said when it dies instead. */
export async function startDaemon(program: string, args: string[], ports: number[]): Promise<Daemon> {
  const child = spawn(program, args, { ...plainUser, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const gone = exit.then((): never => {
    throw new Error(`${program} ended: ${said.trim()}`);
  });
  gone.catch(() => {});
  // With all its children, and at once: left to itself a server waits a second for each of them.
  const kill = (): void => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', kill);
  await Promise.all(ports.map((port) => listening(port, gone)));
  return {
    stop: async () => {
      kill();
      await exit;
      process.off('exit', kill);
    },
  };
}
