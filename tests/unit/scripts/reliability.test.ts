import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { promise } from '../../support/promise';

type Collect = (page: string) => Promise<(green: boolean) => Promise<void>>;
const script = join(import.meta.dirname, '../../../scripts/reliability.mjs');
const { collectPromises } = (await import(script)) as { collectPromises: Collect };

let folder: string;
let page: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-report-'));
  page = join(folder, 'reliability.md');
  vi.stubEnv('DEEP', undefined);
  vi.stubEnv('TRESEN_PROMISES', undefined);
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const rowsOf = (text: string) =>
  text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return /^[SRH]\d/u.test(cells[1] ?? '') ? [cells.slice(1, -1)] : [];
  });
const node = `Node ${process.versions.node}`;

test('what tests told is added up, one row a promise, in the order of the numbers', async () => {
  const write = await collectPromises(page);
  promise('H9', 'Calls', 2_000);
  promise('R2', 'Kills', 20);
  promise('S10', 'Canaries', 5);
  promise('S2', 'Names', 3);
  promise('R2', 'Kills', 30, { passed: 29 });
  await write(true);
  const written = readFileSync(page, 'utf8');
  expect(rowsOf(written)).toEqual([
    ['S2', 'Names', '3', '3', node],
    ['S10', 'Canaries', '5', '5', node],
    ['R2', 'Kills', '50', '49', node],
    ['H9', 'Calls', '2,000', '2,000', node],
  ]);
  expect(written).toContain('Not run yet.');
});

test('long counts and those of every run stand apart, each as its last run left it', async () => {
  const run = async (deep: string | undefined, count: number) => {
    vi.stubEnv('DEEP', deep);
    const write = await collectPromises(page);
    promise('R1', 'Broken mails', count);
    await write(true);
    return rowsOf(readFileSync(page, 'utf8')).map(([, , counted]) => counted);
  };
  expect(await run(undefined, 400)).toEqual(['400']);
  expect(await run('1', 10_000)).toEqual(['400', '10,000']);
  expect(await run(undefined, 500)).toEqual(['500', '10,000']);
  const once = readFileSync(page, 'utf8');
  await run(undefined, 500);
  expect(readFileSync(page, 'utf8')).toBe(once);
});

test('after a failure the page stays as it is; outside a whole run nothing is told', async () => {
  writeFileSync(page, 'as it was');
  const write = await collectPromises(page);
  promise('R1', 'Broken mails', 1);
  await write(false);
  expect(readFileSync(page, 'utf8')).toBe('as it was');
  vi.stubEnv('TRESEN_PROMISES', undefined);
  promise('R1', 'Broken mails', 1);
});
