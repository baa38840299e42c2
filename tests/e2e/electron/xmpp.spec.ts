import { join } from 'node:path';
import { startGuest } from '../../support/xmpp/guest';
import { messageXml, startPeer } from '../../support/xmpp/peer';
import { hasProsody, startProsody, xmppPassword } from '../../support/xmpp/prosody';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';

const shots = process.env.TRESEN_SHOTS;

test.skip(!hasProsody, 'XMPP was left out: it needs Prosody. On Debian: apt-get install -y prosody');

test('a guest of the web chat is the test of a new account, and is answered in the window', async ({ profile }) => {
  const prosody = await startProsody(['shop', 'eve']);
  const address = 'shop@localhost';
  const env = { NODE_EXTRA_CA_CERTS: join(prosody.folder, 'ca.pem') };
  const desk = createDesk({ profile, options: ['--lang', 'de'], env });
  await desk.open();
  const { page, words, row, press, field, messages, openCustomer } = screenOf(desk.page(), 'de');
  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await page.getByRole('button', { name: words('channels.xmpp') }).press('Enter');
  await expect(page.getByLabel(words('login.xmpp.address'), { exact: true })).toBeFocused();
  await page.keyboard.type(address);
  await page.getByRole('button', { name: words('login.xmpp.byHand') }).press('Enter');
  await page.getByLabel(words('login.xmpp.host'), { exact: true }).fill('localhost');
  await page.getByLabel(words('login.xmpp.port'), { exact: true }).fill(`${prosody.c2s}`);
  await page.getByLabel(words('login.xmpp.port'), { exact: true }).press('Enter');
  await page.getByLabel(words('login.xmpp.password'), { exact: true }).fill(xmppPassword);
  await press('Enter');
  await expect(page.getByText(words('login.try.xmpp', { account: address }))).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(words('login.testWaiting'))).toBeVisible();
  await expect(page.getByRole('button', { name: words('login.finish') })).toBeFocused();

  const guest = await startGuest(prosody);
  await expect(async () => {
    await guest.say(`<presence xmlns='jabber:client' to='${address}'/>`);
    await guest.hears('state=');
  }).toPass({ timeout: 20_000 });
  const page1 = 'https://radhaus.example/raeder';
  const consent = `<consent xmlns='urn:tresen:webchat:1' wording='Ich bin einverstanden, dass meine Angaben gespeichert werden.' time='2026-10-09T08:30:00Z' page='${page1}'/>`;
  const visit = `<visit xmlns='urn:tresen:webchat:1' name='Karla Kunz' mail='karla@kunde.example' page='${page1}' title='Unsere Räder' lang='de'/>`;
  await guest.say(messageXml(address, 'g1', 'Ist mein Rad fertig?', consent + visit));
  await expect(page.getByText(/^Angekommen nach \d+ s, von Karla Kunz\.$/u)).toBeVisible({ timeout: 20_000 });
  if (shots) await page.screenshot({ path: `${shots}/login-arrived-de.png` });
  await press('Enter');
  await expect(row('Karla Kunz')).toBeVisible({ timeout: 20_000 });

  // Somebody with an account of their own is called by their card, and told from guests by mark and name of the channel.
  const eve = await startPeer(prosody, 'eve');
  await eve.say(
    "<iq xmlns='jabber:client' type='set' id='card'><vCard xmlns='vcard-temp'><FN>Eva Adler</FN></vCard></iq>",
  );
  await eve.say(messageXml(address, 'e1', 'Und meins?'));
  eve.stop();
  await expect(row('Eva Adler')).toHaveAccessibleName(new RegExp(`^Eva Adler, ${words('channels.xmpp')},`, 'u'), {
    timeout: 20_000,
  });
  await expect(row('Karla Kunz')).toHaveAccessibleName(new RegExp(`^Karla Kunz, ${words('channels.webchat')},`, 'u'));
  const markOf = (customer: string) => row(customer).locator('svg').first().innerHTML();
  expect(await markOf('Karla Kunz')).not.toBe(await markOf('Eva Adler'));
  for (const colorScheme of shots ? (['light', 'dark'] as const) : []) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${shots}/xmpp-list-de-${colorScheme}.png` });
  }

  await openCustomer('Karla Kunz');
  await expect(messages().filter({ hasText: 'Ist mein Rad fertig?' })).toBeVisible();
  await expect(messages().filter({ hasText: 'dass meine Angaben gespeichert werden' })).toBeVisible();
  await expect(
    messages().filter({ hasText: words('conversation.notice.typed', { who: 'Karla Kunz, karla@kunde.example' }) }),
  ).toBeVisible();
  // Their address was made up by the host: it is said in words what they are.
  const panel = page.getByRole('complementary', { name: words('customers.region') });
  await expect(panel.getByText(words('customers.guest'), { exact: true })).toBeVisible();
  await expect(page.getByText(guest.address)).toHaveCount(0);
  for (const colorScheme of shots ? (['light', 'dark'] as const) : []) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${shots}/webchat-de-${colorScheme}.png` });
  }
  await press('r');
  await expect(field()).toBeFocused();
  await page.keyboard.type('Ja, bis 18 Uhr.');
  await press('Control+Enter', 'Control+Enter');
  expect(await guest.hears('Ja, bis 18 Uhr.')).toContain('Ja, bis 18 Uhr.');

  await desk.quit();
  await prosody.stop();
  expect(desk.failures).toEqual([]);
});
