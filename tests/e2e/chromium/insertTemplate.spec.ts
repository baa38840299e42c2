import type { Page } from '@playwright/test';
import type { Attachment } from '@shared/domain/attachment';
import { AttachmentId } from '@shared/domain/ids';
import { templateFields } from '../../support/desk/templates';
import { expect, test } from '../support/chromiumTest';
import { widthOf } from '../support/pasteFiles';
import { screenOf, type Screen } from '../support/screen';

test.use({ locale: 'en-GB' });

const plain = (text: string) => [{ language: null, scope: null, text, html: null }];
/** 40 x 20, grey. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAAAAADaLSBnAAAAFUlEQVR42mOYSSRgGFU4qnBUIQgAAO9H3jBuqVewAAAAAElFTkSuQmCC';
const file = (name: string, cid: string | null): Attachment => ({
  ...{
    id: AttachmentId.parse(name),
    name,
    mime: cid === null ? 'text/plain' : 'image/png',
    bytes: 78,
    sha256: 'ab'.repeat(32),
    state: 'local',
    cid,
  },
  ...{ width: null, height: null, durationMs: null },
});
const templates = [
  templateFields('return', {
    name: 'Rückgabe',
    folder: 'Versand / Retouren',
    shortcut: 'rg',
    variants: [
      { language: null, scope: null, text: 'Hello {{ customer.name }}, send it back.', html: null },
      {
        ...{ language: null, scope: { channel: 'email' as never } },
        text: 'Hallo {{ customer.name }},\nbitte schicken Sie es zurück.',
        html: '<p>Hallo <b>{{ customer.name }}</b>,</p><p>bitte schicken Sie es <i>zurück</i>.</p>',
      },
    ],
  }),
  templateFields('call', {
    name: 'Telefon',
    shortcut: 'tel',
    variants: plain('Hallo, Ihr Anliegen {{ business.vatId }} liegt {{ business.owner }} vor.'),
  }),
  templateFields('logo', {
    name: 'Mit Bild',
    shortcut: 'bild',
    variants: [
      {
        ...{ language: null, scope: null, text: 'Unser Zeichen logo.png' },
        html: '<p>Unser Zeichen <img src="cid:logo@tresen" alt="logo.png"></p>',
      },
    ],
    attachments: [file('logo.png', 'logo@tresen'), file('preise.txt', null)],
  }),
  templateFields('bad', { name: 'Unlesbar', variants: plain('Hallo {{ kunde }}') }),
];

/** The twin's desk with these templates. */
async function openDesk(page: Page): Promise<Screen> {
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as object;
    const template = templates.map((row) => ({ ...row, createdAt: 1, changedAt: 1 }));
    await route.fulfill({ response, json: { ...seed, template } });
  });
  await page.route('**/twin/files/abab*', (route) =>
    route.fulfill({ body: Buffer.from(png, 'base64'), contentType: 'image/png' }),
  );
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer('Hans Berger');
  return ui;
}

test('a template is found, looked at, put in, taken back by the editor, and put in by its shortcut', async ({
  page,
}) => {
  const ui = await openDesk(page);
  await ui.press('Control+.');
  const picker = ui.dialog(ui.words('insert.title'));
  await expect(picker.getByRole('option')).toHaveCount(templates.length);
  await expect(picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('ruckgabe');
  await expect(picker.getByRole('option')).toHaveText(/Rückgabe;rgVersand \/ Retouren/u);
  await expect(picker.locator('mark')).toHaveText('Hans Berger');
  await ui.press('Enter');
  const field = page.locator('.ProseMirror');
  await expect(field).toBeFocused();
  await expect(field.locator('b, strong')).toHaveText('Hans Berger');
  await expect(field.locator('em, i')).toHaveText('zurück');
  await ui.press('Control+z');
  await expect(field).toHaveText('');
  await page.keyboard.type('Moin! ;rg');
  await ui.press('Tab');
  await expect(field.locator('p')).toHaveText([/Moin! ?/u, 'Hallo Hans Berger,', 'bitte schicken Sie es zurück.']);
  await ui.press('Control+z');
  await expect(field).toHaveText('Moin! ;rg');
});

test('what nobody knows is asked for at once; what stays open keeps the message here', async ({ page }) => {
  const ui = await openDesk(page);
  await ui.press('r');
  const field = page.locator('.ProseMirror');
  await expect(field).toBeFocused();
  await page.keyboard.type(';tel');
  await ui.press('Tab');
  const form = ui.dialog(ui.words('insert.missing', { name: 'Telefon' }));
  await expect(form.getByRole('textbox')).toHaveCount(2);
  await expect(form.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('DE1');
  await ui.press('Enter');
  await expect(field).toBeFocused();
  const mark = `[${ui.words('templates.business.owner')}]`;
  await expect(field).toHaveText(`Hallo, Ihr Anliegen DE1 liegt ${mark} vor.`);
  const send = page.getByRole('button', { name: ui.words('composer.send'), exact: false }).last();
  await ui.press('Control+Enter');
  await expect(field).toBeVisible();
  await expect(page.getByText(mark, { exact: false }).last()).toBeVisible();
  await expect(send).toBeDisabled();
  // It stays open over closing the editor and coming back.
  await ui.press('Escape');
  await expect(field).toHaveCount(0);
  await ui.press('r');
  await expect(field).toBeFocused();
  await expect(send).toBeDisabled();
  await ui.press('Alt+Shift+o', 'Delete');
  await expect(field).toHaveText(/liegt\s+vor/u);
  await expect(send).toBeDisabled();
  await ui.press('Alt+Shift+o');
  await page.keyboard.type(' Kim Berger ');
  await expect(send).toBeEnabled();
});

test('one that cannot be read says so and puts nothing in', async ({ page }) => {
  const ui = await openDesk(page);
  await ui.press('Control+.');
  const picker = ui.dialog(ui.words('insert.title'));
  await expect(picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('unlesbar');
  await expect(picker.getByRole('alert')).toContainText('kunde');
  await ui.press('Enter');
  await expect(picker.getByRole('option')).toHaveCount(1);
  await ui.press('Escape');
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await expect(page.locator('.ProseMirror')).toHaveText('');
});

test('files and pictures of a template go along as far as the channel takes them', async ({ page }) => {
  const ui = await openDesk(page);
  await ui.press('r');
  const field = page.locator('.ProseMirror');
  await expect(field).toBeFocused();
  await page.keyboard.type(';bild');
  await ui.press('Tab');
  const picture = field.getByRole('img', { name: 'logo.png' });
  await expect.poll(() => widthOf(picture)).toBe(40);
  const composer = page.getByRole('region', { name: ui.words('composer.region') });
  const files = composer.getByRole('list', { name: ui.words('composer.attachments') });
  await expect(files.getByRole('listitem')).toHaveText([/logo\.png/u, /preise\.txt/u]);
  await ui.press('Control+Enter');
  const sent = ui.messages().last();
  await expect.poll(() => widthOf(sent.frameLocator('iframe').getByRole('img'))).toBe(40);
  await expect(sent.getByText('preise.txt')).toBeVisible();
  await expect(field).toHaveCount(0);

  await ui.openCustomer('Ingrid Thomsen');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type(';bild');
  await ui.press('Tab');
  await expect(ui.field()).toHaveValue('Unser Zeichen logo.png');
  const facts = { channel: ui.words('channels.sms') };
  for (const name of ['logo.png', 'preise.txt'])
    await expect(
      page.getByRole('alert').filter({ hasText: ui.words('composer.attachNo', { ...facts, name }) }),
    ).toBeVisible();
});
