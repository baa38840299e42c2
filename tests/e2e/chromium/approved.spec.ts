import type { Capabilities } from '@shared/channels/capabilities';
import type { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });
const shots = process.env.TRESEN_SHOTS;

const approved: ApprovedTemplate[] = [
  { id: 'HX1', name: 'Rückfrage', language: 'de', text: 'Dürfen wir noch etwas fragen?', variables: [] },
  {
    ...{ id: 'HX2', name: 'Abholbereit', language: 'de', variables: ['1', '2'], samples: { 2: 'Montag, 9 Uhr' } },
    text: 'Hallo {{1}}, Ihr Rad steht ab {{2}} für Sie bereit. Ihr Radhaus Lindner',
  },
];

type Seed = {
  account: {
    channel: string;
    name: string;
    address: string;
    approved?: ApprovedTemplate[];
    profiles: Record<string, Capabilities>;
  }[];
  conversation: { channel: string; customerName: string; windowEndsAt: number | null; state: string }[];
};

test('after the window an approved template goes, by the keyboard; a text message says what it costs', async ({
  page,
}) => {
  let customer = '';
  const numbers = { sms: '', whatsapp: '' };
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as Seed;
    for (const account of seed.account) {
      if (account.channel === 'whatsapp') account.approved = approved;
      const { sms } = account.profiles;
      const { channel, name, address } = account;
      if (channel === 'sms' || channel === 'whatsapp') numbers[channel] = `${name} · ${address}`;
      if (account.channel === 'sms' && sms) {
        sms.text.price = { perUnit: 0.079, currency: 'EUR' };
        sms.firstContact = { to: 'phone', scope: 'phone', approvedOnly: false };
      }
      const { chat } = account.profiles;
      if (account.channel === 'whatsapp' && chat) {
        chat.firstContact = { to: 'phone', scope: 'whatsapp', approvedOnly: true };
      }
    }
    // A customer who last wrote more than a day ago.
    const late = ({ channel, windowEndsAt }: Seed['conversation'][number]) =>
      channel === 'whatsapp' && windowEndsAt !== null && windowEndsAt < Date.now();
    customer = seed.conversation.find(late)?.customerName ?? 'nobody';
    await route.fulfill({ response, json: seed });
  });
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  const open = async (name: string) => {
    await ui.press('/');
    await page.getByRole('textbox', { name: ui.words('inbox.search') }).fill(name);
    await page
      .getByRole('option', { name: new RegExp(`^${name.replace('+', '\\+')},`, 'u') })
      .first()
      .click();
    await expect(ui.conversation().getByRole('heading', { name })).toBeVisible();
  };

  await open(customer);
  const region = page.getByRole('region', { name: ui.words('composer.region') });
  await expect(region).toContainText(ui.words('composer.approvedOffer'));
  await ui.press('r');
  const picker = page.getByLabel(ui.words('composer.approvedText'), { exact: true });
  await expect(picker).toBeFocused();
  const preview = page.getByRole('region', { name: ui.words('composer.preview') });
  await expect(preview).toContainText('Dürfen wir noch etwas fragen?');
  await picker.selectOption('HX2');
  await picker.press('Tab');
  await expect(page.getByLabel('Hallo …, Ihr Rad', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Rad steht ab … für Sie')).toHaveAttribute('placeholder', 'for example Montag, 9 Uhr');
  if (shots) await page.screenshot({ path: `${shots}/approved-open-en.png` });
  await page.keyboard.type('Frau Kunz');
  await expect(region).toContainText('One field of the template is still empty');
  await ui.press('Control+Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Freitag, 15 Uhr');
  await expect(preview).toContainText('Hallo Frau Kunz, Ihr Rad steht ab Freitag, 15 Uhr für Sie bereit.');
  expect(await breaches(page)).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/approved-en.png` });
  await ui.press('Control+Enter');
  await expect(region).toContainText(ui.words('composer.approvedOffer'));
  await expect(ui.messages().last()).toContainText('Hallo Frau Kunz, Ihr Rad steht ab Freitag, 15 Uhr');

  await open('Ingrid Thomsen');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Ihr Rad ist fertig – bitte abholen, gern auch bis 19 Uhr. Bringen Sie den Schein mit!');
  await expect(region).toContainText('2 of 10 SMS');
  await expect(region).toContainText('about €0.158');
  if (shots) await page.screenshot({ path: `${shots}/cost-en.png` });

  // A new text message to a number as people write it; then a conversation on WhatsApp, by a template alone.
  await ui.press('Escape', 'g', 'i');
  await expect(ui.rows().nth(5)).toBeVisible();
  await ui.press('c');
  const fresh = page.getByRole('region', { name: ui.words('composer.regionNew') });
  const from = fresh.getByLabel(ui.words('composer.account'), { exact: true });
  const to = fresh.getByLabel(ui.words('composer.to'), { exact: true });
  await from.selectOption({ label: numbers.sms });
  await to.fill('Karla');
  await to.press('Tab');
  await expect(fresh).toContainText('Karla is no telephone number');
  await to.fill('0171 555 01 23');
  await to.press('Tab');
  await expect(to).toHaveValue('+491715550123');
  await ui.field().fill('Ihr Rad ist fertig.');
  await expect(fresh).toContainText('about €0.079');
  if (shots) await page.screenshot({ path: `${shots}/new-sms-en.png` });
  await ui.press('Control+Enter');
  await expect(fresh).toBeHidden();
  await open('+491715550123');
  await expect(ui.messages().last()).toContainText('Ihr Rad ist fertig.');

  await ui.press('c');
  await from.selectOption({ label: numbers.whatsapp });
  await expect(to).toBeFocused();
  await page.keyboard.type('+491715550199');
  await expect(picker).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/new-whatsapp-en.png` });
  await ui.press('Control+Enter');
  await expect(fresh).toBeHidden();
  await open('+491715550199');
  await expect(ui.messages().last()).toContainText('Dürfen wir noch etwas fragen?');
});
