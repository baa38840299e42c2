import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

type Told = { channel: string; against: string[]; scenario: string; passed: boolean };
const script = join(import.meta.dirname, '../../../scripts/conformance.mjs');
const { writeConformance } = (await import(script)) as { writeConformance(told: Told[], page: string): Promise<void> };

let folder: string;
let page: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-report-'));
  page = join(folder, 'channels.md');
});
afterEach(() => rmSync(folder, { recursive: true }));

const frame = (between: string) =>
  `# Channels\n\n<!-- written by npm test -->\n${between}\n<!-- to here -->\n\n## More\n`;
const told: Told[] = [
  { channel: 'Feed', against: ['own server'], scenario: 'reply', passed: false },
  { channel: 'E-mail', against: ['Node'], scenario: 'reply', passed: true },
  { channel: 'E-mail', against: ['Node'], scenario: 'first sync', passed: true },
];

test('the table says what each channel passed, against which version, and what it does not have', async () => {
  writeFileSync(page, frame('\nwhat was there before\n'));
  await writeConformance(told, page);
  const written = readFileSync(page, 'utf8');
  const rows = written.split('\n').filter((line) => line.startsWith('|'));
  expect(
    rows.map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    ),
  ).toEqual([
    ['Scenario', `E-mail: Node ${process.versions.node}`, 'Feed: own server'],
    [expect.stringMatching(/^-+$/u), expect.stringMatching(/^-+$/u), expect.stringMatching(/^-+$/u)],
    ['first sync', 'passed', 'not run'],
    ['reply', 'passed', 'not in this channel'],
  ]);
  expect(written).not.toContain('what was there before');
  expect(written).toContain('## More');
  await writeConformance(told, page);
  expect(readFileSync(page, 'utf8'), 'the same once more').toBe(written);
});

test('a page without a place for it, and a run that told nothing, change nothing', async () => {
  writeFileSync(page, '# Channels\n');
  await writeConformance(told, page);
  expect(readFileSync(page, 'utf8')).toBe('# Channels\n');
  writeFileSync(page, frame('x'));
  await writeConformance([], page);
  expect(readFileSync(page, 'utf8')).toBe(frame('x'));
});
