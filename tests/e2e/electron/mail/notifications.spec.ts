import { mergeTests } from '@playwright/test';
import { join } from 'node:path';
import { rawMail } from '../../../support/mail/rawMail';
import { password } from '../../../support/mail/startMail';
import { createDesk, type Desk } from '../../support/desk';
import { test as desktopTest } from '../../support/desktopTest';
import { expect, nameServers, shop, test as mailTest } from '../../support/mailTest';
import { screenOf } from '../../support/screen';

const test = mergeTests(mailTest, desktopTest).extend<{ desk: Desk }>({
  desk: async ({ mail, desktop, config, profile, startOptions }, use) => {
    const env = { ...desktop.env, XDG_CONFIG_HOME: config, NODE_EXTRA_CA_CERTS: join(mail.folder, 'ca.pem') };
    const desk = createDesk({ profile, options: startOptions, env });
    await desk.open();
    await use(desk);
    await desk.quit();
    expect(desk.failures, 'nothing threw').toEqual([]);
  },
});

const wait = { timeout: 30_000, intervals: [100] };

test('what is news is announced and opens its conversation; what somebody looks at, or wants quiet, is not', async ({
  desk,
  mail,
  desktop,
}) => {
  const ui = screenOf(desk.page());
  const { page, press, words } = ui;
  const deliver = (from: string, subject: string, text: string) => {
    const head = { from: `${from} <${from.toLowerCase()}@kunde.test>`, subject, date: new Date().toUTCString() };
    return mail.deliver(rawMail({ ...head, text }), shop, 'someone@kunde.test');
  };
  const said = () => desktop.notified.map(({ title, body }) => `${title} | ${body}`);
  const inWindow = <T>(ask: 'getTitle' | 'isVisible' | 'hide' | 'isFocused') =>
    desk.app().evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name]() as T, ask);
  const setting = async (name: Parameters<typeof words>[0]) => {
    await ui.command('commands.settings');
    await page.getByRole('switch', { name: words(name) }).press('Space');
    await press('Escape');
    await expect(ui.dialog(words('settings.title'))).toHaveCount(0);
  };

  await deliver('Vera', 'Davor', 'History is not news.');
  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await nameServers(ui, mail);
  await page.keyboard.type(password);
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toBeVisible();
  await press('Enter');
  await page.getByRole('button', { name: words('inbox.start.these_one') }).press('Enter');

  const markup = '<img src="http://x.test/a.png"> & now?';
  await deliver('Karla', 'Frage', `When ${markup}`);
  await expect.poll(said, wait).toEqual(['Karla | Frage: When &lt;img src="http://x.test/a.png"&gt; &amp; now?']);
  await expect.poll(() => inWindow('getTitle'), wait).toBe('(2) Tresen');

  // Its click brings the window back, at that conversation.
  await inWindow('hide');
  desktop.notified.forEach(desktop.click);
  await expect(ui.messages().filter({ hasText: 'now?' })).toBeVisible();
  await expect.poll(() => inWindow('isVisible')).toBe(true);
  await expect.poll(() => inWindow('isFocused')).toBe(true);
  await expect.poll(() => inWindow('getTitle'), wait).toBe('(1) Tresen');

  // Karla's next mail is read on the screen; another customer's is announced, without its words where they are hidden.
  await setting('settings.hideContent');
  await deliver('Karla', 'Re: Frage', 'Seen while it came in.');
  await expect(ui.messages().filter({ hasText: 'Seen while' })).toBeVisible({ timeout: 30_000 });
  await deliver('Otto', 'Geheim', 'Do not show this.');
  await expect.poll(said, wait).toHaveLength(2);
  expect(said()[1]).toBe('E-mail | 1 new message');

  // Many at once are one.
  await Promise.all(['Ada', 'Bea', 'Cem', 'Dora', 'Eva'].map((name) => deliver(name, name, 'All at once.')));
  await expect.poll(() => inWindow('getTitle'), wait).toBe('(7) Tresen');
  const many = () => said().slice(2);
  const told = () => many().reduce((sum, text) => sum + Number(/(\d+) new/.exec(text)?.[1]), 0);
  await expect.poll(told, wait).toBe(5);
  expect(many().length).toBeLessThan(5);
  expect(many().join()).toMatch(/Tresen \| \d new messages in \d conversations/);

  // A pause wanted at the tray: a mail comes in unsaid, and the icon's menu ends it again.
  const [icon] = await desktop.icons();
  if (!icon) throw new Error('there is no icon');
  expect(icon.menu).toContain(words('notifications.compose'));
  await icon.choose(words('notifications.quietHour'));
  const menu = async () => (await desktop.icons())[0]?.menu ?? [];
  await expect.poll(menu).toContain(words('notifications.quietEnd'));
  const before = said().length;
  await deliver('Finn', 'Ruhe', 'Nobody hears of this.');
  await expect.poll(() => inWindow('getTitle'), wait).toBe('(8) Tresen');
  await (await desktop.icons())[0]?.choose(words('notifications.quietEnd'));
  await expect.poll(menu).toContain(words('notifications.quietHour'));
  await deliver('Gero', 'Danach', 'Heard again.');
  await expect.poll(() => said().length, wait).toBe(before + 1);
});
