import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../../electron/accounts/clock';
import { startWhatsApp } from '../../support/whatsapp/startWhatsApp';
import { whatsAppAccount } from '../../support/whatsapp/whatsAppAccount';
import type * as relays from '../../support/relay/startRelay';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';
import { viteImport } from '../support/viteImport';

const shots = process.env.TRESEN_SHOTS;
const karla = { phone: '491701234567', userId: 'DE.13491208655302741918', name: 'Karla Kunz' };

test('WhatsApp by a relay: what customers write is answered in the window, and how far that got is seen', async ({
  profile,
}) => {
  const { php, phpMissing, startRelay } = await viteImport<typeof relays>('tests/support/relay/startRelay.ts');
  test.skip(!php, phpMissing);
  const relay = await startRelay();
  const double = await startWhatsApp(systemClock);
  await double.enter(relay.url, relay.keys.verifyToken);
  const { address, config } = whatsAppAccount(double, relay.url);
  const file = join(profile, 'accounts.json');
  const secrets = join(profile, 'secrets.jsonl');
  const accounts = [{ connector: 'whatsapp', name: 'Radhaus', address, config }];
  await writeFile(file, JSON.stringify({ version: 1, accounts }));
  const values = { token: double.token, appSecret: double.appSecret, relay: relay.secret };
  const lines = Object.entries(values).map(([name, value]) => JSON.stringify({ address, name, value }));
  await writeFile(secrets, lines.join('\n'));
  await chmod(secrets, 0o600);

  const options = ['--lang', 'en', '--provision', file, '--secrets-file', secrets];
  const desk = createDesk({ profile: join(profile, 'desk'), options });
  await desk.open();
  const { page, words, row, press, field, messages, openCustomer } = screenOf(desk.page());
  const add = page.getByRole('button', { name: words('accountPage.provisionAdd'), exact: true });
  await expect(add).toBeFocused();
  await add.press('Enter');

  await double.write(karla, { type: 'text', text: { body: 'Ist mein Rad fertig?' } });
  await expect(row('Karla Kunz')).toBeVisible({ timeout: 30_000 });
  await openCustomer('Karla Kunz');
  await expect(messages().filter({ hasText: 'Ist mein Rad fertig?' })).toBeVisible();
  await press('r');
  await expect(field()).toBeFocused();
  await page.keyboard.type('Ja, bis 18 Uhr.');
  await press('Control+Enter', 'Control+Enter');
  await expect
    .poll(() => double.sent.map(({ content }) => content.body), { timeout: 20_000 })
    .toEqual(['Ja, bis 18 Uhr.']);
  await double.status(double.sent[0]?.id ?? '', karla.phone, 'read');
  const own = messages().filter({ hasText: 'Ja, bis 18 Uhr.' });
  const read = own.getByRole('img', { name: words('conversation.delivery.read'), exact: true });
  await expect(read).toBeVisible({ timeout: 30_000 });
  if (shots) await page.screenshot({ path: `${shots}/whatsapp-en.png` });

  await desk.quit();
  await relay.stop();
  await double.stop();
  expect(desk.failures).toEqual([]);
});
