import { readdirSync } from 'node:fs';
import { password } from '../../../support/mail/startMail';
import { promise } from '../../../support/promise';
import { filesIn, type Place, processesShown, tracesOf } from '../../../support/vault/traces';
import { memoryOf, saidByMain, tapMain } from '../../support/ipcTap';
import { expect, test } from '../../support/keyringTest';
import { customer, nameServers, shop } from '../../support/mailTest';

test.setTimeout(120_000);

const wrong = 'canary-wrong-Straße 4711';
const right = 'canary-right-"4711"+/%';

test('S10 a password is nowhere: not on disk, in logs, arguments, environment, what main says, nor in the page later', async ({
  desk,
  keyring,
  mail,
  open,
}) => {
  await keyring.startKeyring('pw');
  await mail.setPassword(shop, right);
  let ui = await open();
  await tapMain(desk.app());
  await ui.page.getByRole('button', { name: ui.words('onboarding.connect') }).press('Enter');
  await nameServers(ui, mail);
  await ui.page.keyboard.insertText(wrong);
  await ui.press('Enter');
  await expect(ui.page.getByRole('alert')).toContainText(ui.words('error.auth.rejected', { account: shop }));
  await ui.page.keyboard.insertText(right);
  await ui.press('Enter');
  await expect(ui.page.getByText(ui.words('login.done', { account: shop }))).toBeVisible({ timeout: 20_000 });
  await ui.press('Enter');
  await expect(ui.row('Karla')).toBeVisible({ timeout: 20_000 });

  // Used: answered, searched, looked at; then things go wrong.
  await ui.openCustomer('Karla');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await ui.page.keyboard.type('Guten Tag');
  await ui.press('Control+Enter', 'Control+Enter');
  await expect.poll(async () => (await mail.mailbox(customer, 'INBOX')).length, { timeout: 20_000 }).toBe(1);
  await mail.setPassword(shop, password);
  await expect(ui.page.getByRole('button', { name: /^Accounts: one needs you/u })).toBeVisible({ timeout: 30_000 });
  await ui.command('commands.diagnostics');
  const diagnostics = ui.page.getByRole('textbox', { name: ui.words('keeping.diagnostics') });
  await expect(diagnostics).toHaveValue(/auth\.rejected/u);
  const told = await diagnostics.inputValue();
  for (const word of [shop, 'shop.test', customer, 'Karla', 'localhost', '127.0.0.1']) expect(told).not.toContain(word);
  await ui.press('Escape');
  const shown = processesShown();
  const said = await saidByMain(desk.app());
  expect(said).toContain('Karla');
  await desk
    .app()
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => desk.failures.some((one) => one.includes('crashed'))).toBe(true);
  desk.forgive(/crashed/u);
  const workplace = await desk.app().evaluate(() => process.cwd());
  await desk.kill('SIGSEGV');
  // A crash leaves nothing to look into: neither a dump of Chromium's nor one of the system's.
  const cores = readdirSync(workplace).filter((name) => /^core(?:\.\d+)?$/u.test(name));
  const dumps = filesIn(desk.profile).filter(([where]) => /\.(?:dmp|mdmp|core)$/u.test(where));
  expect([cores, dumps]).toEqual([[], []]);

  ui = await open();
  await expect(ui.row('Karla')).toBeVisible({ timeout: 20_000 });
  const memory = await memoryOf(ui.page);
  expect(memory).toContain('Karla');

  const places: Place[] = [
    ...filesIn(desk.profile),
    ...shown,
    ...processesShown(),
    ['the diagnostics', Buffer.from(told)],
    ['what main said', Buffer.from(said)],
    ['the memory of the page', Buffer.from(memory)],
  ];
  expect(places.some(([where]) => where.endsWith('desk.log'))).toBe(true);
  expect(tracesOf([wrong, right], places)).toEqual([]);
  // And where one is planted, it is found.
  await ui.press('/');
  await ui.page.getByRole('textbox', { name: ui.words('inbox.search') }).fill(right);
  expect(tracesOf([right], [['memory', Buffer.from(await memoryOf(ui.page))]])).toHaveLength(1);
  promise(
    'S10',
    'A password is in no file, log, crash dump, diagnostics, argument or environment, and no word of main tells it',
    2,
    {
      parts: ['Electron', 'gnome-keyring', 'Dovecot', 'Exim'],
    },
  );
});
