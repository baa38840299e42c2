import type { Page } from '@playwright/test';
import { startFaultProxy } from '../../../support/mail/faultProxy';
import { generateMailbox } from '../../../support/mail/generator/mailbox';
import { rawMail } from '../../../support/mail/rawMail';
import { type Mail, password, type StoredMail } from '../../../support/mail/startMail';
import type { Screen } from '../../support/screen';
import { customer, expect, nameServers, shop, test } from '../../support/mailTest';

/** Connects the shop's mailbox by the dialog. */
async function connect(ui: Screen, servers: Pick<Mail, 'imaps' | 'submissions'>): Promise<void> {
  await ui.page.getByRole('button', { name: ui.words('onboarding.connect') }).press('Enter');
  await nameServers(ui, servers);
  await ui.page.keyboard.type(password);
  await ui.press('Enter');
  await expect(ui.page.getByText(ui.words('login.done', { account: shop }))).toBeVisible();
  await ui.press('Enter');
}

/** How many rows the cache has of a table; 0 while it has no such table. */
const cached = (page: Page, table: 'message' | 'conversation'): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((done) => {
        const request = indexedDB.open('tresen-cache');
        request.onsuccess = () => {
          const db = request.result;
          db.onversionchange = () => db.close();
          const known = db.objectStoreNames.contains(name);
          const count = known ? db.transaction(name).objectStore(name).count() : null;
          if (!count) return void (db.close(), done(0));
          count.onsuccess = () => (db.close(), done(count.result));
          count.onerror = () => (db.close(), done(0));
        };
        request.onerror = () => done(0);
      }),
    table,
  );

const long = { timeout: 60_000, intervals: [500] };

test('a first sync of 2,000 mails; another numbering; a lost cache that asks no server', async ({ ui, mail }) => {
  test.setTimeout(180_000);
  const { mails, manifest } = generateMailbox(2_000, 4);
  for (const name of ['INBOX', 'Sent']) {
    mail.seed(
      shop,
      name,
      mails.filter(({ folder }) => folder === name),
    );
  }
  const imaps = await startFaultProxy(mail.imaps);
  await connect(ui, { imaps: imaps.port, submissions: mail.submissions });
  await expect.poll(() => cached(ui.page, 'message'), long).toBe(manifest.messages);
  await expect.poll(() => cached(ui.page, 'conversation'), long).toBe(manifest.conversations);

  await mail.doveadm('mailbox', 'update', '--uid-validity', '4242', '-u', shop, 'INBOX');
  await mail.doveadm('kick', shop).catch(() => 'nobody was logged in');
  await mail.deliver(rawMail({ from: `Karla <${customer}>`, subject: 'Danach', text: 'Noch da?' }), shop, customer);
  await expect.poll(() => cached(ui.page, 'message'), long).toBe(manifest.messages + 1);
  await ui.openCustomer('Karla');
  // Read again under its new numbers, and quiet from then on. The server says now and then that it is still there.
  let asked = -1;
  await expect.poll(() => asked === (asked = imaps.stats.up), { ...long, intervals: [3_000] }).toBe(true);
  expect(await cached(ui.page, 'message')).toBe(manifest.messages + 1);

  await ui.page.evaluate(() => void indexedDB.deleteDatabase('tresen-cache'));
  await expect.poll(() => cached(ui.page, 'message'), { ...long, intervals: [50] }).toBeLessThan(manifest.messages);
  await expect.poll(() => cached(ui.page, 'message'), long).toBe(manifest.messages + 1);
  expect(imaps.stats.up, 'the server was not asked').toBe(asked);
  await imaps.stop();
});

test('files both ways, and answers written without a line', async ({ ui, mail }) => {
  test.setTimeout(180_000);
  const { page, press } = ui;
  const data = Uint8Array.from({ length: 5_001 }, (_, index) => index % 251);
  const file = { name: 'Foto.bin', type: 'application/octet-stream', data };
  const now = Date.now();
  mail.seed(shop, 'INBOX', [
    {
      raw: rawMail({ id: '<foto@kunde.test>', from: `Karla <${customer}>`, date: new Date(now).toUTCString(), file }),
      at: now,
    },
  ]);
  const lines = await Promise.all([startFaultProxy(mail.imaps), startFaultProxy(mail.submissions)]);
  await connect(ui, { imaps: lines[0].port, submissions: lines[1].port });
  await expect(ui.row('Karla')).toBeVisible({ timeout: 20_000 });
  await ui.openCustomer('Karla');
  await expect(ui.messages().first()).toContainText('Foto.bin');
  expect(await firstFile(page)).toEqual([...data]);

  const answer = async (text: string): Promise<void> => {
    await press('r');
    await expect(ui.field()).toBeFocused();
    await page.keyboard.type(text);
  };
  await answer('Anbei die Liste.');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Liste.bin', mimeType: 'application/octet-stream', buffer: Buffer.from(data) });
  await press('Control+Enter', 'Control+Enter');
  const received = (): Promise<StoredMail[]> => mail.mailbox(customer, 'INBOX');
  await expect.poll(async () => (await received()).length, { timeout: 30_000 }).toBe(1);
  const source = await mail.source(customer, 'INBOX', (await received())[0]?.uid ?? 0);
  expect(source).toContain('Liste.bin');
  expect(source.replace(/\s/gu, '')).toContain(Buffer.from(data).toString('base64'));

  for (const line of lines) {
    line.set({ refuse: true });
    line.dropAll();
  }
  for (const text of ['Ohne Leitung eins.', 'Ohne Leitung zwei.']) {
    await answer(text);
    await press('Control+Enter', 'Control+Enter');
    await expect(ui.messages().filter({ hasText: text })).toBeVisible();
  }
  expect(await received()).toHaveLength(1);
  for (const line of lines) line.set({});
  await expect.poll(async () => (await received()).length, { timeout: 60_000 }).toBe(3);
  await expect.poll(async () => (await mail.mailbox(shop, 'Sent')).length, { timeout: 30_000 }).toBe(3);
  const ids = (await received()).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(3);
  await Promise.all(lines.map((line) => line.stop()));
});

test('ten strangers behind one contact form stay ten', async ({ ui, mail }) => {
  await connect(ui, mail);
  const names = ['Ada', 'Bela', 'Cora', 'Dirk', 'Enno', 'Frida', 'Gerd', 'Hanna', 'Ines', 'Jan'];
  for (const name of names) {
    const address = `${name.toLowerCase()}@elsewhere.test`;
    const headers = { 'Reply-To': `${name} Fremd <${address}>` };
    const form = { from: 'Kontakt <wordpress@shop.test>', subject: 'Neue Anfrage', date: new Date().toUTCString() };
    await mail.deliver(rawMail({ ...form, headers, text: `Ich bin ${name}.` }), shop);
  }
  await expect.poll(() => cached(ui.page, 'conversation'), long).toBe(names.length);
  await ui.openCustomer('Frida Fremd');
  await expect(ui.messages()).toHaveCount(1);
  await expect(ui.messages()).toContainText('Ich bin Frida.');
});

/** The bytes of the first file in the cache, opened as the screen does. */
async function firstFile(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    type Row = { id: string; attachments: { id: string }[] };
    type Answer = { value?: { url: string } };
    const { tresen } = globalThis as unknown as {
      tresen: { calls: { messages: { file(asked: object): Promise<Answer> } } };
    };
    const rows = await new Promise<Row[]>((done) => {
      const request = indexedDB.open('tresen-cache');
      request.onsuccess = () => {
        const all = request.result.transaction('message').objectStore('message').getAll();
        all.onsuccess = () => (request.result.close(), done(all.result as Row[]));
      };
    });
    const [row] = rows.filter(({ attachments }) => attachments.length > 0);
    const { value } = await tresen.calls.messages.file({ messageId: row?.id, attachmentId: row?.attachments[0]?.id });
    return [...new Uint8Array(await (await fetch(value?.url ?? '')).arrayBuffer())];
  });
}
