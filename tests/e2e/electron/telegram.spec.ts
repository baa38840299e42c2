import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../../electron/accounts/clock';
import { startTelegram } from '../../support/telegram/startTelegram';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';

const shots = process.env.TRESEN_SHOTS;

const karla = { id: 4_800_100, is_bot: false, first_name: 'Karla', last_name: 'Kunz' } as const;
const chat = { id: karla.id, type: 'private', first_name: 'Karla', last_name: 'Kunz' } as const;

test('a bot: what customers write is answered in the window, and another desk that takes it over is told of', async ({
  profile,
}) => {
  const telegram = await startTelegram(systemClock);
  telegram.knowChat(karla.id);
  const address = '@RadhausTestBot';
  const config = { botId: `${telegram.botId}`, userName: 'RadhausTestBot', apiRoot: telegram.root };
  const file = join(profile, 'accounts.json');
  const secrets = join(profile, 'secrets.jsonl');
  await writeFile(
    file,
    JSON.stringify({ version: 1, accounts: [{ connector: 'telegram', name: 'Radhaus', address, config }] }),
  );
  await writeFile(secrets, JSON.stringify({ address, name: 'token', value: telegram.token }));
  await chmod(secrets, 0o600);

  const options = ['--lang', 'en', '--provision', file, '--secrets-file', secrets];
  const desk = createDesk({ profile: join(profile, 'desk'), options });
  await desk.open();
  const { page, words, row, press, field, messages, command, openCustomer } = screenOf(desk.page());
  const add = page.getByRole('button', { name: words('accountPage.provisionAdd'), exact: true });
  await expect(add).toBeFocused();
  await add.press('Enter');

  const say = (text: string, id: number) =>
    telegram.push('message', { message_id: id, date: Math.floor(Date.now() / 1_000), text, from: karla, chat });
  await expect.poll(() => telegram.holding(), { timeout: 20_000 }).toBe(1);
  say('Ist mein Rad fertig?', 1);
  await expect(row('Karla Kunz')).toBeVisible();
  await openCustomer('Karla Kunz');
  await expect(messages().filter({ hasText: 'Ist mein Rad fertig?' })).toBeVisible();
  await press('r');
  await expect(field()).toBeFocused();
  await page.keyboard.type('Ja, bis 18 Uhr.');
  await press('Control+Enter', 'Control+Enter');
  await expect.poll(() => telegram.sent.map(({ text }) => text), { timeout: 20_000 }).toEqual(['Ja, bis 18 Uhr.']);

  // Somebody else asks for the bot's messages: this desk steps back, and comes back when it is told to.
  const other = fetch(`${telegram.root}/bot${telegram.token}/getUpdates`);
  await command('commands.account');
  const state = page.getByRole('dialog').getByRole('region', { name: words('accountPage.state') });
  await expect(state).toContainText('another desk holds this bot', { timeout: 20_000 });
  await other;
  if (shots) await page.screenshot({ path: `${shots}/telegram-taken-en.png` });
  await state.getByRole('button', { name: words('accountPage.takeOver') }).press('Enter');
  await expect(state).toContainText(words('accounts.state.live'), { timeout: 20_000 });
  await expect.poll(() => telegram.holding(), { timeout: 20_000 }).toBe(1);

  await desk.quit();
  await telegram.stop();
  expect(desk.failures).toEqual([]);
});
