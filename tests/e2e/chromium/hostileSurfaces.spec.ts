import type { BrowserContext } from '@playwright/test';
import { hostileVectors } from '../../support/hostile/vectors';
import { promise } from '../../support/promise';
import { expect, test } from '../support/chromiumTest';
import {
  armed,
  designedMails,
  expectHarmlessPdf,
  expectWordsOnPaper,
  listenForScripts,
  pasteEach,
  quoteEach,
  ran,
  wordyMails,
} from '../support/hostileScreen';
import { openPlanted } from '../support/plantMails';

const home = 'http://home.example';
const vectors = hostileVectors(home);
const parts = ['Chromium'] as const;

/** Collects what is asked of the vectors' home. */
async function watch(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.addInitScript(listenForScripts);
  await context.route(`${home}/**`, async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  return asked;
}

test.use({ locale: 'en-GB' });

test('hostile words stay words: in the list, the thread, on paper and in a PDF', async ({ page, context }) => {
  const asked = await watch(context);
  const mails = wordyMails(vectors);
  const screen = await openPlanted(
    page,
    mails.map(({ name, ...said }) => ({ row: { ...said, author: { name, address: 'x@y.example' } } })),
    { subject: mails[0]?.subject, customerName: mails[0]?.name, snippet: mails[1]?.text.slice(0, 300) },
  );
  await screen.press('p', 'p', 'p', 'Escape');
  await expect(screen.rows().filter({ hasText: 'onabort' }).first()).toBeVisible();
  await screen.press('Enter');
  await expect(screen.messages().first()).toBeVisible();
  await expectWordsOnPaper(page, vectors, home);
  expectHarmlessPdf((await page.pdf()).toString('latin1'));
  expect(await armed(page, 'body', home)).toEqual([]);
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
  const mails = designedMails(vectors);
  const screen = await openPlanted(
    page,
    mails.map(({ html, text }) => ({ html, row: { text } })),
  );
  for (const key of ['f', 'r'] as const) {
    await quoteEach(screen, key, mails.length, home);
    for (const _ of mails) await screen.press('n');
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
  await pasteEach(screen, vectors, home);
  expect(await ran(page)).toEqual([]);
  expect(asked).toEqual([]);
  promise('S1', 'No script of a hostile body runs where it is pasted', vectors.length, { parts });
});
