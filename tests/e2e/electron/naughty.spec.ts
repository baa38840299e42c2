import type { Locator, Page } from '@playwright/test';
import { naughtyMessage } from '../../support/naughty/messages';
import { naughty } from '../../support/naughty/strings';
import { must } from '../../support/generate/must';
import { fillProfile } from '../../support/generate/fillProfile';
import { quietAccounts, quietCursor } from '../../support/generate/quietAccounts';
import { promise } from '../../support/promise';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';

/** Every second of them and those of our own; each has words enough to be seen. */
const sample = naughty.filter((text, at) => text.trim() !== '' && (at % 2 === 0 || at > 480)).slice(-200);

test(`S2 ${sample.length} naughty strings in a real window are words and nothing else`, async ({ profile }) => {
  test.setTimeout(90_000);
  const now = Date.now();
  await fillProfile(profile, now, async (ledger) => {
    const events = sample.map((text, number) => naughtyMessage(text, number, now - (sample.length - number) * 60_000));
    for (const account of quietAccounts(['email'])) {
      must(await ledger.system({ type: 'putAccount', account }));
      must(await ledger.ingest(account.id, events, quietCursor(now)));
    }
  });
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const { page, press, ...ui } = screenOf(desk.page());
  page.on('dialog', () => expect('a dialog').toBe('none'));
  await expect(ui.rows().first()).toBeVisible();

  // Each row as it is on the screen: its words, and the elements they are made of.
  const seen = new Map<string, string>();
  const shapes = new Set<string>();
  let before = await focusedId(ui.list());
  for (const _ of sample) {
    await press('j');
    if (seen.size < sample.length) await expect.poll(() => focusedId(ui.list())).not.toBe(before);
    before = await focusedId(ui.list());
    const row = await ui.focusedRow().evaluate((element) => ({
      name: element.querySelector('bdi')?.textContent ?? '',
      inside: [...element.querySelectorAll('bdi')].reduce((sum, one) => sum + one.childElementCount, 0),
      kinds: [...new Set([...element.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))].sort().join(),
      id: element.id,
    }));
    expect(row.inside, row.name).toBe(0);
    seen.set(row.id, row.name);
    shapes.add(row.kinds);
  }
  const shown = new Set(seen.values());
  expect(sample.map((text) => text.slice(0, 200)).filter((text) => !shown.has(text))).toEqual([]);
  for (const shape of shapes) expect(shape).not.toMatch(/script|img|iframe|marquee|^a,|style|object|embed/u);

  // And opened: heading, text and attachment.
  await press('Home');
  for (let opened = 0; opened < 12; opened++) {
    await press('Enter');
    await expect(ui.messages().first()).toBeVisible();
    expect(await ui.messages().first().locator('script, iframe, object, embed, marquee').count()).toBe(0);
    await press('Escape', 'j', 'j');
  }

  // Written by a person: notes, tags, names of accounts and customers, what is looked for.
  const own = sample.slice(-20);
  const [conversation = ''] = [...seen.keys()].map((id) => id.replace(/^row-/u, ''));
  expect(await writeAll(page, conversation, own)).toEqual([]);
  const lost = async (shown: Locator) => {
    const text = (await shown.evaluate((element) => element.textContent)).replace(/\s+/gu, '');
    return own.filter((one) => !text.includes(one.trim().slice(0, 60).replace(/\s+/gu, '')));
  };
  await press('Home', 'Enter');
  const notes = page.getByRole('article', { name: /^Note, /u });
  await expect(notes.first()).toBeVisible();
  expect(await notes.locator('script, iframe, object, embed, marquee, img').count()).toBe(0);
  await press('l');
  const tags = page.getByRole('listbox', { name: ui.words('tags.list') });
  await expect(tags.getByRole('option')).toHaveCount(own.length);
  expect(await lost(tags)).toEqual([]);
  await press('Escape');
  await expect(tags).toHaveCount(0);
  await press('/');
  const search = page.getByRole('textbox', { name: ui.words('inbox.search') });
  for (const text of own) {
    await search.fill(text);
    // Half a pair is nothing a keyboard can write.
    await expect(search).toHaveValue(text.replace(/[\r\n]/gu, '').replace(/\p{Cs}/gu, '\uFFFD'));
  }
  expect(
    await page.locator('script:not([src]), iframe, object, embed, marquee, img[onerror], svg[onload]').count(),
  ).toBe(0);
  await desk.quit();
  expect(desk.failures).toEqual([]);
  promise('S2', 'A naughty string in a real window is words and nothing else', sample.length);
});

const focusedId = (list: Locator): Promise<string | null> => list.getAttribute('aria-activedescendant');

type Reply = { ok: boolean };
type DeskWindow = { tresen: { calls: { changes: { apply(change: object): Promise<Reply> } } } };

/** Has each of the texts written where a person writes, at one conversation. @returns what was refused */
function writeAll(page: Page, conversationId: string, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ id, all }) => {
      const { changes } = (window as unknown as DeskWindow).tresen.calls;
      const refused: string[] = [];
      for (const [at, text] of all.entries()) {
        const note = { type: 'addNote', messageId: crypto.randomUUID(), conversationId: id, text };
        const tag = { type: 'createTag', id: crypto.randomUUID(), name: text.trim().slice(0, 60), ids: [id] };
        const account = { type: 'editAccount', id: 'sample-email', name: text.trim().slice(0, 200) };
        for (const change of [note, tag, account])
          if (!(await changes.apply(change)).ok) refused.push(`${at} ${change.type}`);
      }
      return refused;
    },
    { id: conversationId, all: texts },
  );
}
