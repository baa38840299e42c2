import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a promise was proved with; the report names the version of each. */
type ProofPart = 'Node' | 'Electron' | 'Chromium' | 'Dovecot' | 'Exim' | 'Cyrus' | 'gnome-keyring';

/** `passed`: of the count, all where it is not said; `parts`: where not said, Electron in a test of the desk, else Node. */
type Proof = { passed?: number; parts?: readonly ProofPart[] };

/**
 * Tells the report of a whole run (docs/reliability.md) that a promise was proved. Called when the test's expectations
 * held, by vitest and Playwright tests alike; calls of the same id and words add up. Does nothing outside a whole run.
 * @param id number of the promise: S security, R reliability, H hardening
 * @param promise what holds, and what was counted
 */
export function promise(id: `${'S' | 'R' | 'H'}${number}`, promise: string, count: number, proof: Proof = {}): void {
  const folder = process.env.TRESEN_PROMISES;
  if (!folder) return;
  const usual: ProofPart = process.env.TEST_WORKER_INDEX === undefined ? 'Node' : 'Electron';
  const { passed = count, parts = [usual] } = proof;
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify({ id, promise, count, passed, parts })}\n`);
}
