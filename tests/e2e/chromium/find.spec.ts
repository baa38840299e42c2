import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { openPlanted } from '../support/plantMails';

test.use({ locale: 'en-GB' });

const filler = 'Dazu gibt es noch viel zu sagen. '.repeat(60);
const mails = [
  { row: { text: `Die Größe der Kette?\n\n${filler}\n\n> vorher stand hier Größe\n> und noch mehr` } },
  {
    html: `<h1>Ihre <b>Gr</b>öße</h1><p>${filler}</p><table><tr><td>GROESSE</td><td>38</td></tr></table>`,
    row: { text: 'x' },
  },
  { row: { text: `Nichts davon.\n${filler}` } },
  { row: { text: 'Zuletzt: Grösse 40, nicht Gr.' } },
];

/** How many ranges are painted, in the page and in the frames that are drawn; and the words of the present one. */
function painted(page: Page): Promise<{ all: number; now: string[] }> {
  return page.evaluate(() => {
    const views = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
    const named = (name: string) =>
      views.flatMap((view) => [...((view as typeof window | null)?.CSS.highlights.get(name) ?? [])]);
    return { all: named('tresen-found').length, now: named('tresen-found-now').map(String) };
  });
}

test('words are found in plain texts, quotes and designs, counted, gone through and marked', async ({ page }) => {
  const screen = await openPlanted(page, mails);
  await screen.press('Control+f');
  const field = page.getByRole('textbox', { name: screen.words('conversation.find.label') });
  await expect(field).toBeFocused();
  await page.keyboard.type('größe');
  const count = page.getByRole('search', { name: screen.words('conversation.find.label') }).getByRole('status');
  // Two in the first text, two in the design, one in the last: it begins there.
  await expect(count).toHaveText('5 of 5');
  await expect.poll(async () => (await painted(page)).now).toEqual(['Grösse']);
  await screen.press('Enter');
  await expect(count).toHaveText('1 of 5');
  await expect.poll(async () => (await painted(page)).now).toEqual(['Größe']);
  await screen.press('F3', 'Enter');
  await expect(count).toHaveText('3 of 5');
  await expect.poll(async () => (await painted(page)).now).toEqual(['Größe']);
  const heading = page.frameLocator('iframe').getByRole('heading', { name: 'Ihre Größe' });
  await expect(heading).toBeInViewport();
  await screen.press('Enter');
  await expect.poll(async () => (await painted(page)).now).toEqual(['GROESSE']);
  await expect(page.frameLocator('iframe').getByText('GROESSE')).toBeInViewport();
  await screen.press('Shift+Enter');
  await expect(count).toHaveText('3 of 5');

  await field.fill('gibt es nicht');
  await expect(count).toHaveText(screen.words('conversation.find.none'));
  await screen.press('Escape');
  await expect(field).toHaveCount(0);
  // The word the search found it by is marked again, in the message that has the keys.
  await expect.poll(() => painted(page)).toEqual({ all: 1, now: [] });
  await expect(screen.conversation()).toBeVisible();
});

test('a conversation keeps its place and its keys while something is looked for', async ({ page }) => {
  const screen = await openPlanted(page, mails);
  await screen.press('Control+f');
  await page.keyboard.type('e');
  await screen.press('Escape', 'p', 'n');
  await expect(screen.messages().last()).toBeFocused();
  await screen.press('Control+f');
  const field = page.getByRole('textbox', { name: screen.words('conversation.find.label') });
  await expect(field).toHaveValue('');
  await screen.press('Escape', 'Escape');
  await expect(screen.messages()).toHaveCount(0);
});

test('the words of messages grow by a key while one has the focus, and stay so', async ({ page }) => {
  const screen = await openPlanted(page, mails);
  const text = screen.messages().last().locator('[data-words]');
  const before = (await text.boundingBox())?.height ?? 0;
  await screen.press('Control++', 'Control+=');
  await expect.poll(async () => (await text.boundingBox())?.height ?? 0).toBeGreaterThan(before * 1.2);
  await screen.press('p', 'p');
  const zoom = () =>
    page
      .locator('iframe')
      .first()
      .evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.body.style.zoom);
  await expect.poll(zoom).toBe('1.25');
  await screen.press('Control+0');
  await expect.poll(zoom).toBe('1');
});
