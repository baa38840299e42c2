import { expect, type Page } from '@playwright/test';
import { chunked, hostileDocuments, type Vector } from '../../support/hostile/vectors';
import type { Screen } from './screen';

/** Where the scripts of hostile bodies say that they ran. Runs in the page, before there is one. */
export const listenForScripts = (): void => void Object.assign(window, { ran: [] });

/** The numbers of the vectors whose script ran in a page or a frame of it. */
export const ran = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys((top as unknown as { ran: object }).ran));

/**
 * Whatever in the page or its frames could still run something or fetch from elsewhere.
 * @param home origin the vectors call
 */
export function armed(page: Page, selector: string, home: string): Promise<string[]> {
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

/** Mails of plain words, which are hostile bodies, and what their first words say elsewhere. */
export function wordyMails(vectors: readonly Vector[]): { text: string; subject: string; name: string }[] {
  return chunked(
    vectors.map(({ html }) => html),
    40,
  ).map((some) => {
    const text = some.join('\n');
    return { text, subject: text.slice(0, 900), name: (some[0] ?? '').slice(0, 200) };
  });
}

/** Mails of HTML with all the bodies between them, each with a greeting to be known by. */
export function designedMails(vectors: readonly Vector[]): { html: string; text: string }[] {
  return chunked(hostileDocuments(vectors, false), 62).map((some, at) => ({
    html: `<p>Guten Tag ${at}</p>${some.join('')}`,
    text: `Guten Tag ${at}`,
  }));
}

/** Looks at the sheet that is printed: every body is there as it was written, and as nothing else. */
export async function expectWordsOnPaper(page: Page, vectors: readonly Vector[], home: string): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('.tresen-print');
  await expect(sheet).toContainText(`top.ran[${vectors.at(-1)?.id}]=1`);
  const written = (await sheet.evaluate((element) => element.textContent)).replace(/\s+/gu, '');
  expect(vectors.filter(({ html }) => !written.includes(html.replace(/\s+/gu, '')))).toEqual([]);
  expect(await armed(page, '.tresen-print', home)).toEqual([]);
}

/** A PDF that does nothing but show. */
export function expectHarmlessPdf(pdf: string): void {
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).not.toMatch(/\/(?:JavaScript|Launch|SubmitForm)\b/u);
}

/** Answers (`r`) or forwards (`f`) the designed mails of the open thread, from the last to the first, with their words. */
export async function quoteEach(screen: Screen, key: 'r' | 'f', count: number, home: string): Promise<void> {
  const { page, press, words } = screen;
  for (let at = 0; at < count; at++) {
    await press(key);
    await page.getByRole('button', { name: words('composer.showQuoted') }).click();
    await expect(screen.field()).toContainText('Guten Tag');
    expect(await armed(page, '.ProseMirror', home)).toEqual([]);
    await page.getByRole('button', { name: words('composer.discard') }).click();
    await expect(page.locator('.ProseMirror')).toHaveCount(0);
    await press('p');
  }
}

/** Pastes every body as HTML into the focused editor. */
export async function pasteEach(screen: Screen, vectors: readonly Vector[], home: string): Promise<void> {
  const field = screen.field();
  await expect(field).toBeFocused();
  for (const some of chunked(hostileDocuments(vectors, false), 8)) {
    await field.evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, some.join('<hr>'));
    expect(await armed(screen.page, '.ProseMirror', home)).toEqual([]);
    await screen.press('Control+a', 'Delete');
  }
}
