import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startGuest } from '../../support/xmpp/guest';
import { messageXml } from '../../support/xmpp/peer';
import { hasProsody, startProsody, xmppPassword } from '../../support/xmpp/prosody';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';

const shots = process.env.TRESEN_SHOTS;

test.skip(!hasProsody, 'XMPP was left out: it needs Prosody. On Debian: apt-get install -y prosody');

test('a guest of the web chat is answered in the window, and what they agreed to stands above', async ({ profile }) => {
  const prosody = await startProsody(['shop']);
  const address = 'shop@localhost';
  const config = { jid: address, server: { host: 'localhost', port: prosody.c2s, security: 'starttls' } };
  const file = join(profile, 'accounts.json');
  const secrets = join(profile, 'secrets.jsonl');
  const accounts = [{ connector: 'xmpp', name: 'Radhaus', address, config }];
  await writeFile(file, JSON.stringify({ version: 1, accounts }));
  await writeFile(secrets, JSON.stringify({ address, name: 'password', value: xmppPassword }));
  await chmod(secrets, 0o600);

  const options = ['--lang', 'de', '--provision', file, '--secrets-file', secrets];
  const env = { NODE_EXTRA_CA_CERTS: join(prosody.folder, 'ca.pem') };
  const desk = createDesk({ profile: join(profile, 'desk'), options, env });
  await desk.open();
  const { page, words, row, press, field, messages, openCustomer } = screenOf(desk.page(), 'de');
  const add = page.getByRole('button', { name: words('accountPage.provisionAdd'), exact: true });
  await expect(add).toBeFocused();
  await add.press('Enter');

  const guest = await startGuest(prosody);
  await expect(async () => {
    await guest.say(`<presence xmlns='jabber:client' to='${address}'/>`);
    await guest.hears('state=');
  }).toPass({ timeout: 20_000 });
  const page1 = 'https://radhaus.example/raeder';
  const consent = `<consent xmlns='urn:tresen:webchat:1' wording='Ich bin einverstanden, dass meine Angaben gespeichert werden.' time='2026-10-09T08:30:00Z' page='${page1}'/>`;
  const visit = `<visit xmlns='urn:tresen:webchat:1' name='Karla Kunz' mail='karla@kunde.example' page='${page1}' title='Unsere Räder' lang='de'/>`;
  await guest.say(messageXml(address, 'g1', 'Ist mein Rad fertig?', consent + visit));
  await expect(row('Karla Kunz')).toBeVisible({ timeout: 20_000 });
  await openCustomer('Karla Kunz');
  await expect(messages().filter({ hasText: 'Ist mein Rad fertig?' })).toBeVisible();
  await expect(messages().filter({ hasText: 'dass meine Angaben gespeichert werden' })).toBeVisible();
  await expect(
    messages().filter({ hasText: words('conversation.notice.typed', { who: 'Karla Kunz, karla@kunde.example' }) }),
  ).toBeVisible();
  if (shots) await page.screenshot({ path: `${shots}/webchat-de.png` });
  await press('r');
  await expect(field()).toBeFocused();
  await page.keyboard.type('Ja, bis 18 Uhr.');
  await press('Control+Enter', 'Control+Enter');
  expect(await guest.hears('Ja, bis 18 Uhr.')).toContain('Ja, bis 18 Uhr.');

  await desk.quit();
  await prosody.stop();
  expect(desk.failures).toEqual([]);
});
