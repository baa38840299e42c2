import type { BrowserContext, Page } from '@playwright/test';
import { chunked, hostileDocuments, hostileVectors } from '../../support/hostile/vectors';
import { promise } from '../../support/promise';
import { expect, test } from '../support/chromiumTest';
import { openPlanted } from '../support/plantMails';

const home = 'http://home.example';
const vectors = hostileVectors(home);
const bodies = vectors.map(({ html }) => html);
const parts = ['Chromium'] as const;

/** Collects what is asked of the vectors' home. */
async function watch(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.addInitScript(() => Object.assign(window, { ran: [] }));
  await context.route(`${home}/**`, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  return asked;
}

const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys((top as unknown as { ran: object }).ran));

/** Whatever in the page or its frames could still run something or fetch from elsewhere. */
function armed(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    ({ inside, from }) => {
      const pages = [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)];
      const all = pages.flatMap((each) => (each ? [...each.querySelectorAll(`${inside} *`)] : []));
      const bad = all.filter(
        (element) =>
          /^(?:script|object|embed|link|base|meta|form|audio|video|math)$/iu.test(element.nodeName) ||
          (element.nodeName === 'IFRAME' && element.getAttribute('sandbox') !== 'allow-same-origin') ||
          [...element.attributes].some(({ name, value }) => /^on/iu.test(name) || /javascript:/iu.test(value)) ||
          (element.getAttribute('src') ?? '').startsWith(from),
      );
      return bad.map((element) => element.outerHTML.slice(0, 200));
    },
    { inside: selector, from: home },
  );
}

test.use({ locale: 'en-GB' });

test('hostile words stay words: in the list, the thread, on paper and in a PDF', async ({ page, context }) => {
  const asked = await watch(context);
  const texts = chunked(bodies, 40).map((some) => some.join('\n'));
  const screen = await openPlanted(
    page,
    texts.map((text, at) => {
      const shown = bodies[at * 40] ?? '';
      return {
        row: { text, subject: text.slice(0, 900), author: { name: shown.slice(0, 300), address: 'x@y.example' } },
      };
    }),
    { subject: texts[0]?.slice(0, 900), customerName: bodies[0]?.slice(0, 300), snippet: texts[1]?.slice(0, 300) },
  );
  await screen.press('p', 'p', 'p', 'Escape');
  await expect(screen.rows().filter({ hasText: 'onabort' }).first()).toBeVisible();
  await screen.press('Enter');
  await expect(screen.messages().first()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('.tresen-print');
  await expect(sheet).toContainText(`top.ran[${vectors.length}]=1`);
  // Every one of them is there as it was written, and as nothing else.
  const written = (await sheet.evaluate((element) => element.textContent)).replace(/\s+/gu, '');
  expect(bodies.filter((body) => !written.includes(body.replace(/\s+/gu, '')))).toEqual([]);
  expect(await armed(page, '.tresen-print')).toEqual([]);
  const pdf = await page.pdf();
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.toString('latin1')).not.toMatch(/\/(?:JavaScript|Launch|SubmitForm)\b/u);
  expect(await armed(page, 'body')).toEqual([]);
  expect(await ran(page)).toEqual([]);
  expect(asked).toEqual([]);
  promise('S1', 'No script of a hostile body runs in the list, as plain text, on paper or in a PDF', vectors.length, {
    parts,
  });
  promise('S2', 'Hostile names, subjects, texts and snippets stay words', vectors.length, { parts });
});

test('a hostile mail is quoted, forwarded and pasted without harm, and what leaves holds none', async ({
  page,
  context,
}) => {
  const asked = await watch(context);
  const documents = hostileDocuments(vectors, false);
  const mails = chunked(documents, 62).map((some, at) => ({
    html: `<p>Guten Tag ${at}</p>${some.join('')}`,
    row: { text: `Guten Tag ${at}` },
  }));
  const screen = await openPlanted(page, mails);
  for (const key of ['f', 'r']) {
    for (let at = 0; at < mails.length; at++) {
      await screen.press(key);
      const field = screen.field();
      await page.getByRole('button', { name: screen.words('composer.showQuoted') }).click();
      await expect(field).toContainText('Guten Tag');
      expect(await armed(page, '.ProseMirror')).toEqual([]);
      await page.getByRole('button', { name: screen.words('composer.discard') }).click();
      await expect(page.locator('.ProseMirror')).toHaveCount(0);
      await screen.press('p');
    }
    for (let at = 0; at < mails.length; at++) await screen.press('n');
  }
  expect(await ran(page)).toEqual([]);
  expect(asked).toEqual([]);
  promise('S1', 'No script of a hostile body runs where its mail is quoted or forwarded', vectors.length * 2, {
    parts,
  });
});

test('hostile HTML is pasted as words, marks and links', async ({ page, context }) => {
  const asked = await watch(context);
  const screen = await openPlanted(page, [{ row: { text: 'Guten Tag' } }]);
  await screen.press('r');
  const field = screen.field();
  await expect(field).toBeFocused();
  for (const some of chunked(hostileDocuments(vectors, false), 8)) {
    await field.evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, some.join('<hr>'));
    expect(await armed(page, '.ProseMirror')).toEqual([]);
    await screen.press('Control+a', 'Delete');
  }
  expect(await ran(page)).toEqual([]);
  expect(asked).toEqual([]);
  promise('S1', 'No script of a hostile body runs where it is pasted', vectors.length, { parts });
});
