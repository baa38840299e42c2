import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux counts them for programs (USER_HZ). */
const ticks = 100;

/** Seconds of processor that a process and all below it have used so far, by what they are for. Linux only. */
export function cpuSeconds(root: number): Record<string, number> {
  const seconds: Record<string, number> = {};
  for (const [pid, { used }] of tree(root)) {
    const name = pid === root ? 'main' : kindOf(pid);
    seconds[name] = (seconds[name] ?? 0) + used / ticks;
  }
  return seconds;
}

/** A process and all below it. Linux only. */
export function treeOf(root: number): number[] {
  return tree(root).map(([pid]) => pid);
}

function tree(root: number): [number, Stat][] {
  const all = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/u.test(name) ? [statOf(Number(name))] : [])));
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && inTree(all.get(pid)?.parent ?? 0));
  return [...all].filter(([pid]) => inTree(pid));
}

/** What Chromium started a process for: 'renderer', 'gpu-process', 'utility NetworkService' ... */
function kindOf(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const type = /--type=([\w-]+)/u.exec(words)?.[1] ?? 'other';
    const service = /--utility-sub-type=(?:\w+\.mojom\.)?(\w+)/u.exec(words)?.[1];
    return service === undefined ? type : `${type} ${service}`;
  } catch {
    return 'ended';
  }
}

type Stat = { parent: number; used: number };

/** Its parent, and the ticks it and its ended children used (proc(5): fields 4, 14 to 17). */
function statOf(pid: number): [number, Stat] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const used = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return [pid, { parent: fields[1] ?? 0, used }];
  } catch {
    return [pid, { parent: 0, used: 0 }];
  }
}
