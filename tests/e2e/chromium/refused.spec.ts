import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { openPlanted } from '../support/plantMails';
import { wordsIn } from '../support/words';

test.use({ locale: 'en-GB' });

const refused = {
  field: 'place',
  wanted: 'folder:Projekte/Ümläute',
  error: { code: 'change.refused', facts: { reason: 'NOPERM' } },
};

test('what a server refused is said in the thread and in the list, and asked again by a key', async ({ page }) => {
  const screen = await openPlanted(page, [{ row: { text: 'Ihre Rechnung' } }], { refused, state: 'open' });
  const line = page.getByRole('status').filter({ hasText: 'Projekte/Ümläute' });
  await expect(line).toHaveText(/^Not moved to “Projekte\/Ümläute”\. The server does not allow it\./u);
  await expect(screen.list().getByRole('option', { name: screen.words('conversation.refused.mark') })).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await breaches(page)).toEqual([]);
  }
  await screen.command('commands.language');
  await expect(line).toHaveText(/^Nicht nach „Projekte\/Ümläute“ verschoben\. Der Server lässt das nicht zu\./u);

  await screen.press('Shift+R');
  await expect(line).toHaveCount(0);
  const german = wordsIn('de');
  await expect(page.getByText(german('notices.did.move_one'), { exact: true })).toBeVisible();
  await screen.press('z');
  await expect(page.getByText(german('notices.did.undo_one'))).toBeVisible();
});
