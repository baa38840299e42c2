import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

const link =
  'mailto:werkstatt@shop.example?cc=buero@shop.example&subject=R%C3%BCckruf%0D%0ABcc:%20x@evil.example&body=Guten%20Tag&bcc=x@evil.example&attach=/etc/passwd';

test('a mail link of a designed mail opens a message here, filled in, and nothing it may not say', async ({ page }) => {
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as { bodies: Record<string, string> };
    for (const id of Object.keys(seed.bodies)) seed.bodies[id] = `<p><a href="${link}">Schreiben</a></p>`;
    await route.fulfill({ response, json: seed });
  });
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer('Beate Sommer');
  await ui.messages().last().frameLocator('iframe').getByText('Schreiben').click();
  const editor = page.getByRole('region', { name: ui.words('composer.regionNew') });
  const line = (key: 'composer.to' | 'composer.cc' | 'composer.bcc') =>
    editor.getByRole('combobox', { name: ui.words(key), exact: true });
  await expect(line('composer.to')).toHaveValue('werkstatt@shop.example');
  await expect(line('composer.cc')).toHaveValue('buero@shop.example');
  await expect(line('composer.bcc')).toHaveValue('');
  await expect(editor.getByRole('textbox', { name: ui.words('composer.subject') })).toHaveValue(
    'Rückruf Bcc: x@evil.example',
  );
  await expect(page.locator('.ProseMirror')).toHaveText('Guten Tag');
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await expect(editor.getByRole('list', { name: ui.words('composer.attachments') })).toHaveCount(0);
});
