import type { Page } from '@playwright/test';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { ledgerOf } from '../support/ledgerOf';
import { screenOf } from '../support/screen';
import { smallDisk } from '../support/smallDisk';
import { promise } from '../../support/promise';

const disk = smallDisk(700);
if (!disk) console.log('e2e: the full disk is left out, only root on Linux may mount one');
else
  test('a disk that fills up: said, nothing lost, and all goes on when there is room', async () => {
    test.setTimeout(180_000);
    const desk = createDesk({ profile: disk.folder, options: ['--practice', '--lang', 'en'] });
    try {
      await desk.open();
      const { words, press, ...ui } = screenOf(desk.page());
      await expect(ui.row('Miriam Özdemir')).toBeVisible();

      disk.fillTo(300);
      await expect(desk.page().getByText(/^Only \d+ MB are free/)).toBeVisible({ timeout: 30_000 });
      disk.fillTo(0);
      await expect(desk.page().getByText(words('error.disk.full'))).toBeVisible({ timeout: 30_000 });

      // The ledger has room set aside for what a person does.
      await press('j', 's');
      await expect(ui.notice(words('notices.did.starred_one'))).toBeVisible();
      const { kept, refused } = await keepNotes(desk.page());
      expect(refused).toBe('disk.full');

      disk.free();
      await expect(desk.page().getByText(words('error.disk.full'))).toHaveCount(0, { timeout: 30_000 });
      await expect(ui.row(await ui.focusedCustomer())).toContainText(words('inbox.starred'));
      await press('e');
      await expect(ui.notice(words('notices.did.done_one'))).toBeVisible();
      await desk.quit();

      const { problems, rows } = await ledgerOf(disk.folder);
      expect(problems).toEqual([]);
      expect(rows('message').filter(({ text }) => text.startsWith('kept '))).toHaveLength(kept);
      expect(rows('conversation').filter(({ starred }) => starred)).toHaveLength(1);
      expect(desk.failures).toEqual([]);
      promise('R14', 'The desk on a disk that fills up: said, nothing lost, and all goes on', 1);
    } finally {
      await desk.quit();
      disk.remove();
    }
  });

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
