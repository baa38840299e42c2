import type { Locator, Page } from '@playwright/test';
import type { MailFacts } from '@shared/domain/mailFacts';
import { expect, test } from '../support/chromiumTest';
import { type Screen, screenOf } from '../support/screen';

type Row = Record<string, unknown> & { id: string; seq: number; sortAt: number };
type Seed = { message: Row[]; bodies: Record<string, string> };

const facts: MailFacts = {
  authentication: null,
  replyTo: null,
  unsubscribe: null,
  invitation: null,
  unreadable: false,
};
const from = (name: string, address: string) => ({ author: { name, address } });
const day = Date.parse('2027-01-15T09:00:00Z');

/** Mails nobody should trust at once, after the first designed mail of the desk. */
const mails: Record<string, { row: object; html?: string }> = {
  pretender: {
    row: {
      ...from('sparkasse.de', 'konto@evil.example.org'),
      text: 'Bitte melden Sie sich an.',
      mail: {
        ...facts,
        authentication: { dmarc: 'fail', spf: 'fail', dkim: 'none' },
        replyTo: { name: '', address: 'geld@elsewhere.example.net' },
      },
    },
  },
  unreadable: {
    row: {
      ...from('', 'x@kunde.example'),
      text: 'Content-Type: ???\n\n=== kaputt ===',
      mail: { ...facts, unreadable: true },
    },
  },
  list: {
    row: {
      ...from('Gartenpost', 'post@garten.example'),
      text: 'Neues aus dem Garten',
      mail: { ...facts, unsubscribe: { url: 'https://garten.example/leave?id=1', mail: null } },
    },
    html:
      '<p>Neues aus dem Garten</p><img src="https://garten.example/a.png" width="120" height="60" alt="Rosen">' +
      '<img src="http://garten.example/b.png"><img src="https://garten.example/c.png">' +
      '<img src="https://garten.example/dot.gif" width="1" height="1">' +
      '<p><a href="https://evil.example.org/">www.sparkasse.de</a> <a href="https://garten.example/plain">Rosen</a></p>',
  },
  invitation: {
    row: {
      ...from('Karla Kunde', 'karla@kunde.example'),
      text: 'Kommen Sie?',
      mail: {
        ...facts,
        invitation: {
          ...{
            method: 'request',
            uid: 'one@cal',
            sequence: 0,
            recurrence: null,
            title: 'Anprobe',
            place: 'Am Markt 3',
          },
          ...{ startsAt: day, endsAt: day + 3_600_000, allDay: false, zone: 'Europe/Berlin', more: 0 },
          repeats: { every: 'week', interval: 2, count: 5, until: null },
          organizer: { name: 'Karla Kunde', address: 'karla@kunde.example' },
          attendees: [{ name: 'Anna', address: 'anna@shop.example', status: 'needs-action' }],
        },
      },
    },
  },
};

function plant(seed: Seed): void {
  const first = seed.message.find(({ id }) => seed.bodies[id]?.includes('Neue Bestellung'));
  if (!first) throw new Error('the desk has no such mail');
  for (const [index, [id, { row, html }]] of Object.entries(mails).entries()) {
    const place = { id, seq: first.seq + 1 + index, sortAt: first.sortAt + index, receivedAt: first.sortAt + index };
    seed.message.push({ ...first, ...place, direction: 'in', html: html !== undefined, attachments: [], ...row });
    if (html !== undefined) seed.bodies[id] = html;
  }
}

/** Opens the conversation with those mails. */
async function openMails(page: Page): Promise<Screen> {
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as Seed;
    plant(seed);
    await route.fulfill({ response, json: seed });
  });
  await page.goto('/');
  const screen = screenOf(page);
  await expect(screen.rows().first()).toBeVisible();
  await screen.press('/');
  await page.getByRole('textbox', { name: screen.words('inbox.search') }).fill('Neue Bestellung 20431');
  await page
    .getByRole('option', { name: /Beate Sommer/ })
    .first()
    .click();
  await expect(article(page, 'Karla Kunde')).toBeVisible();
  return screen;
}

const article = (page: Page, author: string): Locator => page.getByRole('article', { name: author });

test.use({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });

test('a mail that pretends says so in one calm line, with what to do', async ({ page }) => {
  await openMails(page);
  const line = article(page, 'sparkasse.de').getByRole('complementary', { name: 'Caution' });
  await line.scrollIntoViewIfNeeded();
  await expect(line).toContainText('could not confirm that this mail really comes from evil.example.org');
  await expect(line).toContainText('The name says sparkasse.de, but the mail comes from konto@evil.example.org');
  await expect(line).toContainText('Answers are to go to geld@elsewhere.example.net');
  await expect(line).toContainText('Open no links or files');
  await expect(article(page, 'Karla Kunde').getByRole('complementary')).toHaveCount(0);
});

test('the composer says where an answer goes when somebody else is named, and turns it on request', async ({
  page,
}) => {
  const screen = await openMails(page);
  await article(page, 'sparkasse.de').click();
  await screen.press('r');
  const editor = page.getByRole('region', { name: screen.words('composer.region') });
  const asked = 'Answers are asked to geld@elsewhere.example.net; this one goes to konto@evil.example.org.';
  await expect(editor.getByText(asked)).toBeVisible();
  await editor.getByRole('button', { name: 'To geld@elsewhere.example.net instead' }).click();
  await expect(editor.getByText('The answer goes to geld@elsewhere.example.net')).toBeVisible();
  await editor.getByRole('button', { name: 'To konto@evil.example.org instead' }).click();
  await expect(editor.getByText(asked)).toBeVisible();
});

test('a mail nobody could parse is its own source', async ({ page }) => {
  await openMails(page);
  const source = page.getByText('=== kaputt ===');
  await source.scrollIntoViewIfNeeded();
  await expect(page.getByText('This mail could not be read.')).toBeVisible();
});

test('the source is shown by one key, headers first', async ({ page }) => {
  const screen = await openMails(page);
  await screen.press('o');
  const dialog = page.getByRole('dialog', { name: 'Source' });
  const source = dialog.getByRole('textbox');
  await expect(source).toHaveValue(/^From: Karla Kunde <karla@kunde\.example>/u);
  await expect(source).not.toHaveValue(/Kommen Sie/u);
  await dialog.getByText('Everything').click();
  await expect(source).toHaveValue(/Kommen Sie/u);
});

test('pictures from the internet wait for one key; a dot is never among them', async ({ page }) => {
  const screen = await openMails(page);
  const mail = article(page, 'Gartenpost');
  await mail.scrollIntoViewIfNeeded();
  await expect(mail.getByText('3 pictures from the internet not loaded')).toBeVisible();
  const frame = mail.frameLocator('iframe');
  await expect(frame.locator('img')).toHaveCount(3);
  await expect(frame.locator('img[src]')).toHaveCount(0);
  await screen.press('w');
  await expect(mail.getByText('not loaded')).toHaveCount(0);
  await expect(frame.locator('img[src]')).toHaveCount(3);
  await expect
    .poll(() =>
      frame
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(2);
});

test('a sender may be trusted with pictures for good, and that is undone like anything', async ({ page }) => {
  const screen = await openMails(page);
  const mail = article(page, 'Gartenpost');
  await mail.scrollIntoViewIfNeeded();
  await expect(mail.getByText('3 pictures from the internet not loaded')).toBeVisible();
  await screen.press('Shift+w');
  await expect(mail.frameLocator('iframe').locator('img[src]')).toHaveCount(3);
  await screen.press('z');
  await expect(mail.getByText('3 pictures from the internet not loaded')).toBeVisible();
});

test('unsubscribing asks first and says to whom it speaks', async ({ page }) => {
  const screen = await openMails(page);
  await screen.press('Shift+u');
  const dialog = page.getByRole('dialog', { name: 'Unsubscribe?' });
  await expect(dialog).toContainText('Tresen tells garten.example');
  await dialog.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(dialog).toContainText('Unsubscribed.');
});

test('a link whose words name another address asks, and says where it leads', async ({ page }) => {
  await openMails(page);
  const mail = article(page, 'Gartenpost');
  await mail.scrollIntoViewIfNeeded();
  await mail.frameLocator('iframe').getByText('www.sparkasse.de').click();
  const dialog = page.getByRole('dialog', { name: 'Open this link?' });
  await expect(dialog).toContainText('Its words name another address.');
  await expect(dialog.locator('strong')).toHaveText('example.org');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
});

test('an invitation is read at a glance and answered by a key', async ({ page }) => {
  const screen = await openMails(page);
  const block = page.getByRole('region', { name: 'Invitation' });
  await expect(block).toContainText('Anprobe');
  await expect(block).toContainText('Fri, 15 January 2027, 10:00 – 11:00');
  await expect(block).toContainText('every 2 weeks, 5 times');
  await expect(block).toContainText('Am Markt 3');
  await screen.press('t');
  await screen.press('y');
  await expect(block).toContainText('You accepted.');
  await expect(block.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-pressed', 'true');
});

test('a blocked sender is on a list, and comes off it again', async ({ page }) => {
  const screen = await openMails(page);
  await screen.press('b');
  await expect(page.getByText('Sender blocked')).toBeVisible();
  await screen.command('commands.blocked');
  const dialog = page.getByRole('dialog', { name: 'Blocked senders' });
  await dialog.getByRole('button', { name: /Unblock/ }).click();
  await expect(dialog).toContainText('Nobody is blocked.');
});
