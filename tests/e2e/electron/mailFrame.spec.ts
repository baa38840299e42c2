import { expect, test } from '../support/practiceTest';

test('a mail is shown as its sender designed it, and as plain text', async ({
  desk,
  ui: { press, words, page, ...ui },
}) => {
  await ui.openCustomer('Beate Sommer');
  const frame = page.frameLocator(`iframe[title="${words('conversation.frameTitle', { author: 'Beate Sommer' })}"]`);
  await expect(frame.getByRole('heading', { name: 'Neue Bestellung 20431' })).toBeVisible();
  await expect(frame.getByRole('cell', { name: 'Klingel Messing, poliert' })).toBeVisible();
  // The frame is as tall as its mail: nothing in it scrolls up and down.
  const overflow = () =>
    page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((root) => root.scrollHeight - root.clientHeight);
  await expect.poll(overflow).toBeLessThanOrEqual(0);

  // Keys pressed inside the mail reach the desk.
  await frame.getByRole('heading').click();
  await press('Shift+V');
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(ui.messages().first()).toContainText('Klingel Messing');
  await press('Shift+V');
  await expect(page.locator('iframe')).toHaveCount(1);
  // By our own styles it is still the same mail, in its frame.
  await press('v');
  await expect(page.locator('[data-readable=true] iframe')).toHaveCount(1);
  await expect(frame.getByRole('cell', { name: 'Klingel Messing, poliert' })).toBeVisible();
  await press('v');
  await expect(page.locator('[data-readable=true]')).toHaveCount(0);
  // What a test looks with is a script, too; in the mail's frame not even that runs.
  desk.forgive(/^page console: Blocked script execution in 'app:\/\/desk\/mail\//);
});
