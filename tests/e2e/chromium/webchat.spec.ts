import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { MessageUpsert } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import { AttachmentId } from '@shared/domain/ids';
import type * as bundling from '../../support/chromium/bundlePage';
import type {} from '../../support/webchat/readerPage';
import { playDesk } from '../../support/webchat/playDesk';
import { answerTo } from '../../support/connectors/answerTo';
import { startDesk } from '../../unit/xmpp/desk';
import { breaches } from '../support/axe';
import { viteImport } from '../support/viteImport';
import { expect, hasProsody, test } from '../support/webchatTest';

test.skip(!hasProsody, 'web chat was left out: it needs Prosody. On Debian: apt-get install -y prosody');

/** Opens the chat of a German page and agrees, by keys alone. */
async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chat öffnen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Einverstanden, Chat beginnen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Ihre Nachricht' })).toBeFocused();
}

/** Says that the desk is there, to whoever asks next. */
const open = (to: string) =>
  `<presence to="${to}"><desk xmlns="urn:tresen:webchat:1" state="open" note="Bis 18 Uhr."/></presence>`;

test('nothing connects or is kept before consent; then a guest and the desk talk', async ({ page, shop }) => {
  const reached: string[] = [];
  page.on('websocket', (socket) => reached.push(socket.url()));
  page.on('request', (request) => reached.push(request.url()));
  const { desk } = shop;
  await page.goto('/hostile?kaffee=1#geheim');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const launcher = page.getByRole('button', { name: 'Chat öffnen' });
  await expect(launcher).toBeVisible();
  await launcher.focus();
  await page.keyboard.press('Enter');
  const agreeing = page.getByRole('button', { name: 'Einverstanden, Chat beginnen' });
  await expect(agreeing).toBeFocused();
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  expect(reached.filter((url) => !url.startsWith(shop.site.origin))).toEqual([]);
  const wording = (await page.locator('#wording').textContent()) ?? '';
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Ihre Nachricht' });
  await expect(text).toBeFocused();

  const asked = await desk.next(({ name, from }) => name === 'presence' && from.includes('@guest.localhost'));
  desk.say(open(asked.from));
  await expect(page.getByText('Wir sind da. Bis 18 Uhr.')).toBeVisible();
  await page.keyboard.type('Haben Sie <Espresso> & "Crema"? 😀');
  await page.keyboard.press('Enter');
  const first = await desk.next(({ body }) => body.includes('Espresso'));
  await expect(page.getByText(/Gesendet/u)).toBeVisible();
  expect(first.body).toMatch(/&lt;Espresso&gt; &amp; (?:"|&quot;)Crema(?:"|&quot;)\? 😀/u);
  const address = `${shop.site.origin}/hostile?kaffee=1`;
  expect(first.xml).toMatch(new RegExp(`<visit [^>]*page='${address.replaceAll('?', '\\?')}'`, 'u'));
  expect(first.xml).toMatch(/<visit [^>]*lang='de'/u);
  expect(first.xml).toMatch(/<visit [^>]*title='Bohnen &amp; Co'/u);
  const consent = /<consent [^>]*>/u.exec(first.xml)?.[0] ?? '';
  expect(consent).toContain(`wording='${wording.replaceAll('&', '&amp;')}'`);
  expect(consent).toMatch(/time='\d{4}-\d\d-\d\dT[\d:.]+Z'/u);

  await page.keyboard.type('Zweite Frage');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('mit zwei Zeilen');
  await page.keyboard.press('Enter');
  const second = await desk.next(({ body }) => body.startsWith('Zweite'));
  expect(second.body).toBe('Zweite Frage\nmit zwei Zeilen');
  expect(second.xml).not.toMatch(/<visit|<consent/u);

  const answer = (id: string, body: string, more = '') =>
    `<message to="${first.from}" type="chat" id="${id}"><body>${body}</body>${more}</message>`;
  desk.say(answer('a1', '&lt;img src=x onerror=alert(1)&gt; Ja: https://bohnen.example/crema javascript:alert(1)'));
  const log = page.getByRole('log');
  await expect(log.getByText('<img src=x onerror=alert(1)> Ja:')).toBeVisible();
  const link = log.getByRole('link');
  await expect(link).toHaveAttribute('href', 'https://bohnen.example/crema');
  await expect(link).toHaveAttribute('rel', /noopener/u);
  desk.say(answer('a2', 'Ja, geröstet am Montag.', '<replace xmlns="urn:xmpp:message-correct:0" id="a1"/>'));
  await expect(log.getByText('Ja, geröstet am Montag.')).toBeVisible();
  await expect(log.getByText('geändert')).toBeVisible();
  await expect(log.getByRole('listitem')).toHaveCount(3);
  desk.say(answer('a4', 'Vertippt.'));
  await expect(log.getByText('Vertippt.')).toBeVisible();
  desk.say(answer('a5', 'Ein Programm zeigt das nicht.', '<retract xmlns="urn:xmpp:message-retract:1" id="a4"/>'));
  await expect(log.getByText('Vertippt.')).toHaveCount(0);
  await expect(log.getByRole('listitem')).toHaveCount(3);

  await page.keyboard.press('Escape');
  await expect(launcher).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  desk.say(answer('a3', 'Noch etwas?'));
  await expect(page.getByRole('button', { name: 'Chat öffnen, eine neue Antwort' })).toBeFocused();
  // The page's styles reach none of it.
  expect(await launcher.evaluate((button) => getComputedStyle(button).fontSize)).toBe('15px');
});

test('another page of the shop tells the desk that a WebSocket guest is the one from before', async ({
  page,
  shop,
}) => {
  const { desk } = shop;
  await page.goto('/');
  await agree(page);
  expect(await breaches(page)).toEqual([]);
  await page.keyboard.type('Erste Seite');
  await page.keyboard.press('Enter');
  const before = await desk.next(({ body }) => body === 'Erste Seite');
  await expect(page.getByText(/Gesendet/u)).toBeVisible();
  await page.goto('/?seite=2');
  await expect(page.getByRole('log').getByText('Erste Seite')).toBeVisible();
  await page.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Zweite Seite');
  await page.keyboard.press('Enter');
  const after = await desk.next(({ body }) => body === 'Zweite Seite');
  expect(after.from).not.toBe(before.from);
  expect(after.xml).toMatch(/<consent /u);
  const there = await desk.next(({ name, from }) => name === 'presence' && from === after.from);
  expect(there.xml).toContain(`thread='${threadOf(before.xml)}'`);
  expect(threadOf(after.xml)).toBe(threadOf(before.xml));
  expect(threadOf(after.xml)).toMatch(/^[0-9a-f]{32}$/u);
});

const threadOf = (xml: string): string => /<thread>(.*?)<\/thread>/u.exec(xml)?.[1] ?? '';

test('over BOSH a guest stays the same from page to page, on a phone, in English', async ({ page, shop }) => {
  const { desk } = shop;
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('/en');
  await page.getByRole('button', { name: 'Open chat' }).click();
  const agreeing = page.getByRole('button', { name: 'Agree and start the chat' });
  await expect(agreeing).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  await agreeing.click();
  const text = page.getByRole('textbox', { name: 'Your message' });
  await expect(text).toBeFocused();
  await page.getByText('Name and e-mail (optional)').click();
  await page.getByRole('textbox', { name: 'Name' }).fill("O'Neill <Jo>");
  await page.getByRole('textbox', { name: 'E-mail' }).fill('jo');
  await text.fill('Do you deliver?');
  await expect(page.getByText(/This e-mail address is not right/u)).toBeVisible();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('jo@neill.example');
  await text.press('Enter');
  const first = await desk.next(({ body }) => body === 'Do you deliver?');
  expect(first.xml).toMatch(/<visit [^>]*name='O&apos;Neill &lt;Jo&gt;'/u);
  expect(first.xml).toMatch(/<visit [^>]*mail='jo@neill.example'/u);
  await expect(page.getByText(/Sent/u)).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await page
    .getByLabel('Attach a file')
    .locator('..')
    .locator('input[type=file]')
    .setInputFiles([{ name: 'Quittung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 test') }]);
  const file = await desk.next(({ body }) => body.startsWith('http'));
  expect(file.xml).toContain(`<url>${file.body}</url>`);
  expect(await (await fetch(file.body)).text()).toBe('%PDF-1.4 test');
  await page
    .getByLabel('Attach a file')
    .locator('..')
    .locator('input[type=file]')
    .setInputFiles([{ name: 'spiel.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') }]);
  await expect(page.getByText(/We cannot take this kind of file/u)).toBeVisible();

  // What the desk says while no page is there waits for the next one.
  await page.goto('about:blank');
  desk.say(`<message to="${first.from}" type="chat" id="b1"><body>Yes, on Saturdays.</body></message>`);
  await page.goto('/en?page=2');
  await expect(page.getByRole('log').getByText('Yes, on Saturdays.')).toBeVisible();
  const before = desk.heard.length;
  await text.fill('Thank you');
  await text.press('Enter');
  const last = await desk.next(({ body }) => body === 'Thank you', before);
  expect(last.from).toBe(first.from);
  expect(last.xml).toMatch(/<visit [^>]*page='[^']*\?page=2'/u);
  expect(last.xml).not.toMatch(/<consent/u);

  await page.getByRole('button', { name: 'End chat' }).click();
  await page.getByRole('button', { name: 'End and delete' }).click();
  await expect(agreeing).toBeFocused();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await desk.next(({ name, from, xml }) => name === 'presence' && from === first.from && xml.includes('unavailable'));
});

test('where nobody is there a message waits at the host, and a lost connection comes back', async ({ page, shop }) => {
  await page.goto('/quiet');
  await agree(page);
  await expect(page.getByText('Gerade ist niemand da. Montag ab 9 Uhr wieder.')).toBeVisible();
  await page.keyboard.type('Für Montag');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Gesendet/u)).toBeVisible();
  const quiet = await playDesk(shop.server, 'quiet');
  const waited = await quiet.next(({ body }) => body === 'Für Montag');
  expect(waited.xml).toMatch(/<consent /u);
  quiet.close();

  await shop.server.halt();
  await expect(page.getByText('Keine Verbindung. Wir versuchen es gleich wieder.')).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Ihre Nachricht' });
  await text.fill('Ohne Netz');
  await text.press('Enter');
  await expect(page.getByText('Wartet auf die Verbindung')).toBeVisible();
  await text.fill('ä'.repeat(10_001));
  await text.press('Enter');
  await expect(page.getByText(/Die Nachricht ist zu lang/u)).toBeVisible();
  await shop.server.start();
  await expect(page.getByText(/Wartet auf die Verbindung/u)).toHaveCount(0);
  await expect(page.getByText(/Gesendet/u)).toHaveCount(2);
});

test('a page and the connector itself talk: consent, files both ways, one guest over two pages, closing time', async ({
  page,
  shop,
}) => {
  const desk = startDesk(shop.server, 'desk');
  const told = () => [...desk.sink.messages.values()];
  const came = async (fits: (message: MessageUpsert) => boolean): Promise<MessageUpsert> => {
    await expect.poll(() => told().some(fits)).toBe(true);
    return told().find(fits) as MessageUpsert;
  };
  const log = page.getByRole('log');
  const text = page.getByRole('textbox', { name: 'Ihre Nachricht' });
  try {
    await expect.poll(() => desk.sink.statuses.at(-1)?.state).toBe('live');
    await page.goto('/desk?seite=1#geheim');
    const before = Date.now();
    await page.getByRole('button', { name: 'Chat öffnen' }).click();
    const wording = (await page.locator('#wording').textContent()) ?? '';
    await page.getByRole('button', { name: 'Einverstanden, Chat beginnen' }).click();
    await expect(page.getByText('Wir sind da.')).toBeVisible();
    await text.fill('Haben Sie <Crema>? 😀');
    await text.press('Enter');
    const question = await came((one) => one.text === 'Haben Sie <Crema>? 😀');
    const agreed = told().find(({ notice }) => notice?.kind === 'consent');
    expect(agreed?.notice).toMatchObject({ wording, page: `${shop.site.origin}/desk?seite=1` });
    const time = agreed?.notice?.kind === 'consent' ? agreed.notice.time : 0;
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
    expect(question).toMatchObject({ channel: 'webchat', profile: 'webchat', customer: { language: 'de' } });

    const send = async (answer: string, key: string, files: Outgoing['attachments'] = []) =>
      (await desk.connector.send(answerTo(question, answer, files), key, desk.send)).kind;
    expect(await send('Ja & <gern>.', 'attempt-1')).toBe('sent');
    await expect(log.getByText('Ja & <gern>.')).toBeVisible();
    const input = page.getByLabel('Datei anhängen').locator('..').locator('input[type=file]');
    const receipt = Buffer.from('%PDF-1.4 x');
    await input.setInputFiles([{ name: 'Quittung.pdf', mimeType: 'application/pdf', buffer: receipt }]);
    const [file] = (await came((one) => one.attachments.length > 0)).attachments;
    expect(file).toMatchObject({ name: 'Quittung.pdf', mime: 'application/pdf', bytes: receipt.length });
    expect(await (await fetch(file?.remoteId ?? '')).text()).toBe('%PDF-1.4 x');
    const prices = { attachment: pdf, data: Buffer.from('%PDF-1.7') };
    expect(await send('', 'attempt-2', [prices])).toBe('sent');
    const link = log.getByRole('link', { name: /Preise\.pdf/u });
    expect(await (await fetch((await link.getAttribute('href')) ?? '')).text()).toBe('%PDF-1.7');

    // Another page: an answer finds the guest there, who goes on in the same conversation, without agreeing anew.
    await page.goto('/desk?seite=2');
    await expect(page.getByText('Wir sind da.')).toBeVisible();
    expect(await send('Noch etwas?', 'attempt-3')).toBe('sent');
    await expect(log.getByText('Noch etwas?')).toBeVisible();
    desk.presence = { open: false, notes: { de: 'Montag ab 9 Uhr.', en: '' } };
    await text.fill('Nein, danke');
    await text.press('Enter');
    const last = await came((one) => one.text === 'Nein, danke');
    expect(last).toMatchObject({ thread: question.thread, customer: { id: question.customer.id } });
    expect(told().filter(({ notice }) => notice?.kind === 'consent')).toHaveLength(1);
    await expect(page.getByText('Wir haben gerade geschlossen. Montag ab 9 Uhr.')).toBeVisible();
    if (shots) await page.screenshot({ path: `${shots}/webchat-closed.png` });
    await desk.stop();
    await expect(page.getByText('Gerade ist niemand da. Dienstag.')).toBeVisible();
    expect(desk.sink.problems).toEqual([]);
  } finally {
    await desk.stop();
  }
});

const shots = process.env.TRESEN_SHOTS;

const pdf = {
  ...{ id: AttachmentId.parse('prices'), name: 'Preise.pdf', mime: 'application/pdf', bytes: 8, sha256: null },
  ...{ state: 'local' as const, cid: null, width: null, height: null, durationMs: null },
};

test('what is no XML of ours is not read, wrong settings draw nothing, and buttons name their page', async ({
  page,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto('/wrong');
  await expect.poll(() => warnings).toEqual([expect.stringContaining('data-connect: http://chat.example/http-bind')]);
  await expect(page.locator('tresen-webchat')).toHaveCount(0);

  await page.goto('/buttons?bohne=azul#unten');
  const button = page.getByRole('link', { name: 'WhatsApp' });
  await expect(button).toHaveAttribute('href', 'https://wa.me/4915112345678?text=Hallo');
  await button.dispatchEvent('contextmenu');
  const named = new URL((await button.getAttribute('href')) ?? '').searchParams.get('text');
  expect(named).toBe(`Hallo\n${new URL('/buttons?bohne=azul', page.url()).href}`);
  await expect(page.locator('tresen-webchat')).toHaveCount(0);

  const { bundlePage } = await viteImport<typeof bundling>('tests/support/chromium/bundlePage.ts');
  const folder = await bundlePage('tests/support/webchat/readerPage.ts');
  await page.goto('about:blank');
  await page.addScriptTag({ content: await readFile(join(folder, 'page.js'), 'utf8'), type: 'module' });
  await rm(folder, { recursive: true });
  const reads = await page.evaluate(
    (texts) => texts.map((text) => window.readXml(text)),
    [
      '<a xmlns="x" b="1">t<c/><![CDATA[<d>]]></a>',
      '<a b="&#10;&lt;"/>',
      '<a>',
      '<a/><b/>',
      'no XML',
      '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
      '<?xml-stylesheet href="x"?><a/>',
      `<a>${'<b>'.repeat(30)}${'</b>'.repeat(30)}</a>`,
      `<a>${'<b/>'.repeat(2_001)}</a>`,
      `<a>${'x'.repeat(300_000)}</a>`,
      '<a><parsererror/></a>',
    ],
  );
  expect(reads[0]).toEqual({
    ...{ name: 'a', ns: 'x', attributes: { xmlns: 'x', b: '1' }, text: 't<d>' },
    children: [{ name: 'c', ns: 'x', attributes: {}, children: [], text: '' }],
  });
  expect(reads[1]?.attributes).toEqual({ b: '\n<' });
  expect(reads.slice(2)).toEqual(Array(9).fill(null));
});
