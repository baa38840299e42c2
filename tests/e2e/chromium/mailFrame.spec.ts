import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { home, vectors } from '../support/htmlVectors';
import { screenOf } from '../support/screen';
import { promise } from '../../support/promise';

type Row = Record<string, unknown> & { id: string; seq: number; sortAt: number };
type Seed = { message: Row[]; bodies: Record<string, string> };

/** Makes a mail of each vector, all in the conversation of the desk's first mail with a design. Answers whose it is. */
function plant(seed: Seed): string {
  const first = seed.message.find(({ id }) => seed.bodies[id]?.includes('Neue Bestellung'));
  if (!first) throw new Error('the desk has no such mail');
  for (const [index, vector] of vectors.entries()) {
    const id = `vector-${index}`;
    seed.message.push({ ...first, id, seq: first.seq + 1 + index, sortAt: first.sortAt + index });
    seed.bodies[id] = vector;
  }
  return 'Beate Sommer';
}

/** Collects what the window hands over to be shown in frames. */
async function watchFrames(page: Page): Promise<string[]> {
  const handed: string[] = [];
  await page.route('**/mail/', async (route) => {
    handed.push(route.request().postData() ?? '');
    await route.continue();
  });
  return handed;
}

/** Collects what reaches the vectors' home, from any page. */
async function watchHome(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${home}/**`, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  return asked;
}

const ran = (page: Page) => page.evaluate(() => 'ran' in window);

test.use({ locale: 'en-GB' });

test('no hostile mail runs or fetches anything, and the sanitiser alone would do', async ({ page, context }) => {
  const asked = await watchHome(context);
  const handed = await watchFrames(page);
  let customer = '';
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as Seed;
    customer = plant(seed);
    await route.fulfill({ response, json: seed });
  });
  await page.goto('/');
  const screen = screenOf(page);
  await expect(screen.rows().first()).toBeVisible();
  await screen.press('/');
  await page.getByRole('textbox', { name: screen.words('inbox.search') }).fill('Neue Bestellung 20431');
  await page
    .getByRole('option', { name: new RegExp(`^${customer},`) })
    .first()
    .click();
  await expect(screen.messages().first()).toBeVisible();
  for (let press = 0; press < 4 * vectors.length && handed.length <= vectors.length; press++) {
    await screen.press('p');
    await page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
  }
  expect(handed.length).toBeGreaterThan(vectors.length);
  expect(await ran(page), 'ran in the desk').toBe(false);

  // Without frame, without sandbox, without policy.
  const bare = await context.newPage();
  for (const html of handed) {
    await bare.setContent(html, { waitUntil: 'load' });
    expect(await ran(bare), html).toBe(false);
    const leads = await bare
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).protocol));
    expect(leads.filter((protocol) => protocol !== 'https:')).toEqual([]);
  }
  expect(asked).toEqual([]);
  const parts = ['Chromium'] as const;
  promise('S1', 'No script of a hostile mail runs where only the sanitiser holds it', handed.length, { parts });
  promise('S3', 'Nothing is fetched for a hostile mail', handed.length, { parts });
});

test('no hostile mail runs or fetches anything where only the frame holds it', async ({ context }) => {
  const asked = await watchHome(context);
  // A page nobody watches: the frame's policy speaks up for each thing it stops.
  const page = await context.newPage();
  await page.goto('/');
  for (const vector of vectors) {
    await page.evaluate(async (html) => {
      const { url } = (await (await fetch('/mail/', { method: 'POST', body: html })).json()) as { url: string };
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.src = url;
      await new Promise((loaded) => {
        frame.onload = loaded;
        document.body.append(frame);
      });
      frame.contentDocument?.querySelector('a')?.click();
      await new Promise((drawn) => requestAnimationFrame(drawn));
      frame.remove();
    }, vector);
    expect(await ran(page), vector).toBe(false);
  }
  expect(asked).toEqual([]);
  const parts = ['Chromium'] as const;
  promise('S1', 'No script of a hostile mail runs where only the frame holds it', vectors.length, { parts });
  promise('S3', 'Nothing is fetched for a hostile mail', vectors.length, { parts });
});
