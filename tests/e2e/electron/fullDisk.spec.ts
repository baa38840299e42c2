import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk, type Desk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { ledgerOf } from '../support/ledgerOf';
import { screenOf, type Screen } from '../support/screen';
import { smallDisk, type SmallDisk } from '../support/smallDisk';
import { promise } from '../../support/promise';

/** How often it fills up; what is kept in between stays on it. */
const cycles = process.env.DEEP ? 15 : 1;
const sizeMb = process.env.DEEP ? 1_800 : 700;

test('a disk that fills up: said, nothing lost, and all goes on when there is room', async () => {
  const disk = smallDisk(sizeMb);
  if (!disk) return test.skip(true, 'only root on Linux may mount a disk');
  test.setTimeout(cycles * 120_000 + 60_000);
  const desk = createDesk({ profile: disk.folder, options: ['--practice', '--lang', 'en'] });
  try {
    await desk.open();
    const ui = screenOf(desk.page());
    await expect(ui.row('Miriam Özdemir')).toBeVisible();
    let kept = 0;
    for (let cycle = 0; cycle < cycles; cycle++) {
      // Each time at another conversation: one of thousands of long notes would be slow for its length alone.
      await ui.press('j');
      kept += await fillAndFree(desk, ui, disk);
      // With room again, the ledger sets some of it aside for the next time.
      const aside = () => existsSync(join(disk.folder, 'ledger', 'ballast'));
      if (cycle < cycles - 1) await expect.poll(aside, { timeout: 30_000 }).toBe(true);
    }
    await ui.press('e');
    await expect(ui.notice(ui.words('notices.did.done_one'))).toBeVisible();
    await desk.quit();

    const { problems, rows } = await ledgerOf(disk.folder);
    expect(problems).toEqual([]);
    expect(rows('message').filter(({ text }) => text.startsWith('kept '))).toHaveLength(kept);
    expect(rows('conversation').filter(({ starred }) => starred)).toHaveLength(cycles);
    expect(desk.failures).toEqual([]);
    promise('R14', 'The desk on a disk that fills up: said, nothing lost, and all goes on', cycles);
  } finally {
    await desk.quit();
    disk.remove();
  }
});

/** Fills the disk under a running desk, works on, and makes room again. @returns how many notes were acknowledged */
async function fillAndFree(desk: Desk, ui: Screen, small: SmallDisk): Promise<number> {
  const { page, press, words } = ui;
  const full = page.getByText(words('error.disk.full'));
  small.fillTo(300);
  await expect(page.getByText(/^Only \d+ MB are free/)).toBeVisible({ timeout: 30_000 });
  small.fillTo(0);
  await expect(full).toBeVisible({ timeout: 30_000 });

  // The ledger has room set aside for what a person does.
  const starred = ui.focusedRow().filter({ hasText: words('inbox.starred') });
  await expect(starred).toHaveCount(0);
  await press('s');
  await expect(ui.notice(words('notices.did.starred_one'))).toBeVisible();
  const { kept, refused } = await keepNotes(desk.page());
  expect(refused).toBe('disk.full');

  small.free();
  await expect(full).toHaveCount(0, { timeout: 30_000 });
  await expect(starred).toHaveCount(1);
  return kept;
}

type Reply = { ok: true } | { ok: false; error: { code: string } };
type DeskWindow = { tresen: { calls: Record<string, Record<string, (request: unknown) => Promise<Reply>>> } };

/** Keeps notes until one is refused: how many were acknowledged, and the code of the refusal. */
function keepNotes(page: Page): Promise<{ kept: number; refused: string }> {
  return page.evaluate(async () => {
    const { calls } = (globalThis as unknown as DeskWindow).tresen;
    const focused = document.querySelector('[role=option][data-focused]')?.id.replace(/^row-/, '');
    for (let kept = 0; ; kept++) {
      const text = `kept ${kept} ${'words '.repeat(15_000)}`;
      const note = { type: 'addNote', messageId: crypto.randomUUID(), conversationId: focused, text };
      const reply = await calls.changes?.apply?.(note);
      if (!reply?.ok) return { kept, refused: reply?.error.code ?? '' };
    }
  });
}
