import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { arriveBehind } from '../support/arrive';
import { planted } from '../support/plantMails';

test.use({ locale: 'en-GB' });

const many = 230;
const words = 'So viele Worte, wie eine Antwort eben hat. ';
const mails = Array.from({ length: many }, (_, at) => ({
  row: { text: `Nummer ${at}. ${words.repeat((at * 7) % 13)}`, direction: at % 3 === 2 ? 'out' : 'in' },
}));
const name = 'Lange Treue';

/** Presses a key and answers where a message stands in the first frames that have a thread; null: not there. */
function framesAfter(page: Page, { key, id, frames }: { key: string; id: string; frames: number }) {
  return page.evaluate(
    ({ pressed, article, count }) =>
      new Promise<(number | null)[]>((done) => {
        const tops: (number | null)[] = [];
        const keep = (top: number | null): void => {
          tops.push(top);
          if (tops.length < count) requestAnimationFrame(look);
          else done(tops);
        };
        // It is told what was painted, not what has been changed since.
        const look = (): void => {
          const feed = document.querySelector('[role=feed]');
          if (!feed) return void requestAnimationFrame(look);
          const found = document.getElementById(article);
          if (!found) return keep(null);
          const watched = new IntersectionObserver(
            ([entry]) => {
              watched.disconnect();
              keep(Math.round((entry?.boundingClientRect.top ?? NaN) - (entry?.rootBounds?.top ?? NaN)));
            },
            { root: feed },
          );
          watched.observe(found);
        };
        const how = { key: pressed, bubbles: true, cancelable: true };
        if (pressed) (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', how));
        requestAnimationFrame(look);
      }),
    { pressed: key, article: id, count: frames },
  );
}

/** How far below the upper edge of the thread a message stands, in px. */
const topOf = async (page: Page, id: string) => (await framesAfter(page, { key: '', id, frames: 1 }))[0];

test('a thread begins where reading does with its first frame, and nothing moves', async ({ page }) => {
  const ui = await planted(page, mails, { customerName: name, unread: 20, pinned: true });
  const feed = page.getByRole('feed', { name: ui.words('conversation.messages') });
  await ui.press('Home');
  while ((await ui.focusedCustomer()) !== name) await ui.press('j');

  await test.step('at the first unread, by its mark', async () => {
    // Of the last 20 of the customer, two of three being theirs.
    const tops = await framesAfter(page, { key: 'Enter', id: 'message-planted-201', frames: 40 });
    expect([...new Set(tops)]).toEqual([tops[0]]);
    expect(tops[0]).toBeGreaterThan(0);
    expect(tops[0]).toBeLessThan(80);
    await expect(feed.getByText(ui.words('conversation.unreadFrom'), { exact: true })).toBeInViewport();
  });
  await test.step('again at the end, once it is read', async () => {
    await expect(ui.row(name)).not.toHaveAttribute('aria-label', /unread/u);
    await ui.press('Escape');
    await expect(feed).toHaveCount(0);
    const tops = await framesAfter(page, { key: 'Enter', id: `message-planted-${many - 1}`, frames: 40 });
    expect([...new Set(tops)]).toEqual([tops[0]]);
    expect(tops[0]).toBeGreaterThan(0);
    expect(await ui.messages().count()).toBeLessThan(40);
  });
  await test.step('older ones enter above, what is seen stays', async () => {
    await expect(feed).toHaveAttribute('aria-busy', 'true');
    const size = () => ui.messages().last().getAttribute('aria-posinset');
    expect(await size()).toBe('100');
    // At once: between a scroll and what is seen then, older ones may have entered that no frame has shown.
    const seen = await feed.evaluate((scroller) => {
      scroller.scrollTo(0, 300);
      const { top } = scroller.getBoundingClientRect();
      // By the places: what is drawn of them just now may still be of where it was scrolled from.
      const all = [...scroller.querySelectorAll<HTMLElement>('[data-message]')];
      return `message-${all.find((place) => place.getBoundingClientRect().top > top)?.dataset.message ?? ''}`;
    });
    await expect(page.locator(`#${seen}`)).toBeVisible();
    const before = await topOf(page, seen);
    await expect.poll(() => page.locator(`#${seen}`).getAttribute('aria-posinset')).not.toBe('1');
    await expect.poll(() => feed.locator('[data-message]').count()).toBeGreaterThan(190);
    expect(Math.abs(((await topOf(page, seen)) ?? 0) - (before ?? 0))).toBeLessThan(3);
  });
  await test.step('one far away takes the focus and comes into view', async () => {
    await ui.press('p');
    const newest = page.locator(`#message-planted-${many - 1}`);
    await expect(newest).toBeFocused();
    await expect(newest).toBeInViewport({ ratio: 0.9 });
    await feed.evaluate((scroller) => scroller.scrollTo(0, 0));
    await expect(newest).not.toBeInViewport();
    // The keys stay with it, scrolled away as it is.
    await expect(newest).toBeFocused();
    await ui.press('p');
    await expect(page.locator(`#message-planted-${many - 2}`)).toBeFocused();
    await expect(page.locator(`#message-planted-${many - 2}`)).toBeInViewport({ ratio: 0.9 });
  });
  await test.step('what comes is counted while one reads further up, and followed at the end', async () => {
    const newest = `planted-${many - 1}`;
    const came = (by: number) => page.locator(`#message-${newest}-${by}`);
    await feed.evaluate((scroller) => scroller.scrollTo(0, 900));
    await arriveBehind(page, newest, 1);
    const below = page.getByRole('button', { name: ui.words('conversation.newBelow_one') });
    await expect(below).toBeVisible();
    await below.click();
    await expect(below).toHaveCount(0);
    await expect(came(1)).toBeInViewport({ ratio: 0.9 });
    await expect(came(1)).toBeFocused();
    await arriveBehind(page, newest, 2);
    await expect(came(2)).toBeInViewport({ ratio: 0.9 });
    await expect(below).toHaveCount(0);
    await ui.press('m');
    await expect(ui.field()).toBeFocused();
    await expect(came(2)).toBeInViewport({ ratio: 0.9 });
    await ui.press('Escape');
    await expect(ui.field()).toHaveCount(0);
  });
  await test.step('an answer that is sent is followed', async () => {
    await ui.press('m');
    await ui.field().fill('Merken.');
    await ui.press('Control+Enter');
    await expect(ui.messages().last()).toContainText('Merken.');
    await expect(ui.messages().last()).toBeInViewport({ ratio: 0.9 });
  });
});
