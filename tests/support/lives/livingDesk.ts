import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { DeskLine, DeskOrders } from './deskChild';

type Work = Extract<DeskLine, { at: 'work' }>;

/** One life of a desk: a process of its own, from its start until it is killed. */
export type Life = {
  /** How far it has come: it started, its ledger is open, or it is at its work. */
  phase(): 'starting' | 'opened' | 'working';
  /** How it found its ledger; null until it has. */
  health(): string | null;
  /** What it last told of its work. */
  work(): Work | null;
  /** Resolves when it has told so much, or nothing more for `quietMs` since it last did, or has ended. */
  told(lines: number, quietMs: number): Promise<void>;
  /** Marks of the answers its ledger said yes to. */
  answered: readonly string[];
  /** Ends it in the middle of whatever it does; resolves when it is gone. Throws where it had ended by itself. */
  kill(): Promise<void>;
};

/** Starts one over the ledger the last life left. @param program the bundled deskChild.ts */
export function startLife(program: string, orders: DeskOrders): Life {
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let phase: ReturnType<Life['phase']> = 'starting';
  let health: string | null = null;
  let work: Work | null = null;
  const answered: string[] = [];
  let lines = 0;
  let heard: () => void = () => undefined;
  void closed.then(() => heard());
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Lines of the log are no JSON.
    if (!line.startsWith('{')) return;
    lines += 1;
    heard();
    const told = JSON.parse(line) as DeskLine;
    phase = told.at === 'opened' ? 'opened' : 'working';
    if (told.at === 'opened') health = told.health;
    if (told.at === 'answered') answered.push(told.mark);
    if (told.at === 'work') work = told;
  });
  return {
    ...{ phase: () => phase, health: () => health, work: () => work, answered },
    async told(count, quietMs) {
      while (lines < count && child.exitCode === null) {
        const before = lines;
        await new Promise<void>((next) => {
          const quiet = lines === 0 ? undefined : setTimeout(next, quietMs);
          heard = () => (clearTimeout(quiet), next());
        });
        if (lines === before) return;
      }
    },
    async kill() {
      if (child.exitCode !== null) throw new Error(`the desk ended by itself, code ${child.exitCode}`);
      child.kill('SIGKILL');
      await closed;
    },
  };
}
