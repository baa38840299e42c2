import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One run of an Electron application that prints `mark NAME` lines on its way. */
export type ElectronRun = {
  pid: number;
  /** Seconds from the start of the process to the mark; rejects when the application ends before. */
  reached(mark: string): Promise<number>;
  /** Ends it as a user would, and waits until it is gone. */
  quit(): Promise<void>;
};

/** Starts the Electron of this bench with an entry file and arguments. */
export function runElectron(entry: string, args: readonly string[], env: Record<string, string> = {}): ElectronRun {
  const electron = process.env.TRESEN_ELECTRON;
  if (!electron) throw new Error('TRESEN_ELECTRON is not set: run with npm run bench');
  const began = Date.now();
  const child = spawn(electron, [entry, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const marks = new Map<string, number>();
  const waiting = new Set<() => void>();
  let ended = false;
  const told = (): void => waiting.forEach((look) => look());
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, name, at] = line.split(' ');
    if (word !== 'mark' || name === undefined) return;
    marks.set(name, (Number(at) - began) / 1000);
    told();
  });
  const gone = once(child, 'exit').then(() => {
    ended = true;
    told();
  });
  return {
    pid: child.pid ?? 0,
    reached: (mark) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const seconds = marks.get(mark);
          if (seconds === undefined && !ended) return;
          waiting.delete(look);
          if (seconds === undefined) reject(new Error(`ended before ${mark}`));
          else resolve(seconds);
        };
        waiting.add(look);
        look();
      }),
    quit: async () => {
      child.stdin.end('quit\n');
      await gone;
    },
  };
}
