import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vitestFailures } from './failures.mjs';
import { bin, run } from './run.mjs';

/** Runs the unit, contract and integration tests. @returns {Promise<{passed: number, failed: number, failures: string[]}>} */
export async function unit() {
  const folder = await mkdtemp(join(tmpdir(), 'tresen-unit-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(bin('vitest', 'vitest.mjs'), ['run', ...reporters], { show: true });
  let counts = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log('unit: no report was written');
  }
  await rm(folder, { recursive: true, force: true });
  const failed = Math.max(counts.numFailedTests, code === 0 ? 0 : 1);
  return { passed: counts.numPassedTests, failed, failures: vitestFailures(counts) };
}
