import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * Lets the calling thread stand back wherever the window wants the processor too. Only Linux has a priority for each
 * thread; elsewhere, and on the main thread, it does nothing.
 * @param niceness 1 (a little) to 19, on top of what the whole program has
 */
export function giveWay(niceness: number): void {
  if (process.platform !== 'linux' || isMainThread) return;
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, Math.min(19, getPriority(thread) + niceness));
  } catch {
    // Without /proc all threads stay equal.
  }
}
