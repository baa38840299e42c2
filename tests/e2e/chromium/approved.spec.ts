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
    ...{ id: 'HX2', name: 'Abholbereit', language: 'de', variables: ['1', '2'] },
    text: 'Hallo {{1}}, Ihr Rad steht ab {{2}} für Sie bereit. Ihr Radhaus Lindner',
  },
];

type Seed = {
  account: { channel: string; approved?: ApprovedTemplate[]; profiles: Record<string, Capabilities> }[];
  conversation: { channel: string; customerName: string; windowEndsAt: number | null; state: string }[];
};

test('after the window an approved template goes, by the keyboard; a text message says what it costs', async ({
  page,
}) => {
  let customer = '';
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as Seed;
    for (const account of seed.account) {
      if (account.channel === 'whatsapp') account.approved = approved;
      const { sms } = account.profiles;
      if (account.channel === 'sms' && sms) sms.text.price = { perUnit: 0.079, currency: 'EUR' };
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
});
