import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog, scopedLog } from '../../../electron/log/log';

test('writes one redacted line an event, only once it is told where to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tresen-log-'));
  const file = join(folder, 'desk.log');
  const log = scopedLog('ledger');
  log.info('early', { count: 1 });
  openLog(folder);
  log.info('opened', { rev: 7, path: '/home/anna/desk.db' });
  await expect
    .poll(() => existsSync(file) && readFileSync(file, 'utf8'))
    .toMatch(/info ledger: opened rev=7 path="\[path\]"\n$/);
  expect(readFileSync(file, 'utf8')).not.toContain('early');
  rmSync(folder, { recursive: true });
});
