import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/ledger/db/database';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { screenOf } from '../support/screen';
import { expect, expectWork, test } from '../support/startedProfile';
import { promise } from '../../support/promise';

const ledgerFile = (profile: string): string => join(profile, 'ledger/ledger.db');

/** Backs the ledger up, as the desk does while nobody works. */
async function backUp(profile: string): Promise<void> {
  const ledger = openInlineLedger({ dir: join(profile, 'ledger'), zone: 'Europe/Berlin' });
  expect((await ledger.backup()).ok).toBe(true);
  await ledger.close();
}

/** A machine nobody touched for a minute has its desk backed up at the first start already. */
function dropBackups(profile: string): void {
  rmSync(join(profile, 'ledger/backups'), { recursive: true, force: true });
}

function damage(profile: string): void {
  const bytes = readFileSync(ledgerFile(profile));
  bytes.fill(0xa5, 100);
  writeFileSync(ledgerFile(profile), bytes);
}

test('a ledger of a newer version is left alone, and the desk says what to do', async ({ desk, profile }) => {
  const newer = openDatabase(ledgerFile(profile));
  newer.exec('PRAGMA user_version = 99');
  newer.close();
  const before = readFileSync(ledgerFile(profile));
  await desk.open();
  const { words } = screenOf(desk.page());
  await expect(desk.page().getByText(words('error.ledger.newer'))).toBeVisible();
  await desk.quit();
  expect(readFileSync(ledgerFile(profile)).equals(before)).toBe(true);
});

test('a damaged ledger gives way to the newest backup, and the desk says of when', async ({ desk, profile }) => {
  await backUp(profile);
  damage(profile);
  await desk.open();
  await expect(desk.page().getByText(/was damaged and has been restored from the backup of 20\d\d-/)).toBeVisible();
  await expectWork(desk.page());
  promise('R20', 'A lost or damaged ledger comes back from its newest backup', 1);
});

test('a damaged ledger without a backup is kept aside, and the desk says where', async ({ desk, profile }) => {
  dropBackups(profile);
  damage(profile);
  await desk.open();
  await expect(desk.page().getByText(/there was no backup: it starts empty.*damaged/)).toBeVisible();
  const { words } = screenOf(desk.page());
  await expect(desk.page().getByRole('heading', { name: words('onboarding.title') })).toBeVisible();
});

test('a missing ledger comes back from the newest backup', async ({ desk, profile }) => {
  await backUp(profile);
  rmSync(ledgerFile(profile));
  await desk.open();
  await expectWork(desk.page());
  promise('R20', 'A lost or damaged ledger comes back from its newest backup', 1);
});

test('a missing ledger without a backup is a first start', async ({ desk, profile }) => {
  dropBackups(profile);
  rmSync(ledgerFile(profile));
  await desk.open();
  const { words } = screenOf(desk.page());
  await expect(desk.page().getByRole('heading', { name: words('onboarding.title') })).toBeVisible();
});
