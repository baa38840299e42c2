import { join } from 'node:path';
import { type Mail, startMail } from '../../support/mail/startMail';
import { createDesk } from './desk';
import { test as base, expect } from './electronTest';
import { screenOf, type Screen } from './screen';

/** The shop's mailbox and its customer's. */
export const shop = 'anna@shop.test';
export const customer = 'karla@kunde.test';

/** A test with a fresh desk beside a real mail server on this computer. */
export const test = base.extend<{ mail: Mail; ui: Screen }>({
  mail: async ({ browserName: _ }, use) => {
    const mail = await startMail({ users: [shop, customer] });
    await use(mail);
    await mail.stop();
  },
  desk: async ({ profile, startOptions, mail }, use) => {
    // Nobody but the test knows the authority that vouches for its server.
    const env = { NODE_EXTRA_CA_CERTS: join(mail.folder, 'ca.pem') };
    const desk = createDesk({ profile, options: startOptions, env });
    await desk.open();
    await use(desk);
    await desk.quit();
    expect(desk.failures, 'nothing threw').toEqual([]);
  },
  ui: async ({ desk, startOptions }, use) => use(screenOf(desk.page(), startOptions.includes('de') ? 'de' : 'en')),
});

/** Chooses e-mail and answers the login dialog up to the password, by keyboard alone, with the servers named by hand. */
export async function nameServers({ page, press, words }: Screen, mail: Pick<Mail, 'imaps' | 'submissions'>) {
  await expect(
    page.getByRole('dialog', { name: words('login.title') }).getByRole('button', { name: words('channels.email') }),
  ).toBeFocused();
  await press('Enter');
  await expect(page.getByLabel(words('login.email.address'))).toBeFocused();
  await page.keyboard.type(shop);
  await press('Tab');
  await page.keyboard.type('Anna vom Laden');
  await press('Enter');
  await page.getByRole('button', { name: words('login.email.byHand') }).press('Enter');
  await expect(page.getByLabel(words('login.email.imapHost'))).toBeFocused();
  for (const [host, port] of [
    ['localhost', mail.imaps],
    ['localhost', mail.submissions],
  ] as const) {
    await press('Control+a');
    await page.keyboard.type(host);
    await press('Tab', 'Control+a');
    await page.keyboard.type(`${port}`);
    await press('Tab', 'Tab');
  }
  await press('Enter');
  await expect(page.getByLabel(words('login.email.password'), { exact: true })).toBeFocused();
}

export { expect };
