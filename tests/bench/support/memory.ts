import { readdirSync, readFileSync } from 'node:fs';

/**
 * The proportional set size of a process and all below it, in MB: each page is shared out among those who have it
 * mapped, so that the sum is what the program takes from the machine. Linux only.
 */
export function pssMb(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)));
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && inTree(parents.get(pid) ?? 0));
  const sum = [...parents.keys()].filter(inTree).reduce((total, pid) => total + pssKb(pid), 0);
  return Math.round(sum / 1024);
}

function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);
}

function pssKb(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
