import { setPriority } from 'node:os';
import { treeOf } from './cpu';

/**
 * Lets the desk have the processor before everything else this program started: in life the servers of others are on
 * other machines, here they share a few cores with what is measured.
 * @param desk the process of the desk, whose tree stays as it is
 */
export function elsewhere(desk: number): void {
  const own = new Set(treeOf(desk));
  for (const pid of treeOf(process.pid))
    if (!own.has(pid))
      try {
        setPriority(pid, 15);
      } catch {
        // It ended meanwhile, or belongs to somebody else.
      }
}
