import { join } from 'node:path';
import { type Mail, password, startMail } from '../../support/mail/startMail';
import { rawMail } from '../../support/mail/rawMail';
import { type Session, startSession } from '../../support/vault/keyring';
import { createDesk } from './desk';
import { test as base, expect } from './electronTest';
import { customer, nameServers, shop } from './mailTest';
import { required } from './required';
import { screenOf, type Screen } from './screen';

/** As root, Electron runs as nobody: whoever is to be spoken to by it has to be nobody too. */
const asElectron = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'] : [];

/** A test with a real keyring in the desk's session, which asks on the screen, and a mail server with one mail. */
export const test = base.extend<{ mail: Mail; keyring: Session; open(): Promise<Screen> }>({
  mail: async ({ browserName: _ }, use) => {
    const mail = await startMail({ users: [shop, customer] });
    mail.seed(shop, 'INBOX', [{ raw: rawMail({ from: `Karla <${customer}>`, to: shop }), at: Date.now() - 60_000 }]);
    await use(mail);
    await mail.stop();
  },
  keyring: async ({ browserName: _ }, use) => {
    const session = await startSession({ display: required('DISPLAY'), as: asElectron });
    await use(session);
    await session.stop();
  },
  desk: async ({ profile, startOptions, mail, keyring }, use) => {
    const { DBUS_SESSION_BUS_ADDRESS = '', XDG_DATA_HOME = '' } = keyring.env;
    const env = { NODE_EXTRA_CA_CERTS: join(mail.folder, 'ca.pem'), DBUS_SESSION_BUS_ADDRESS, XDG_DATA_HOME };
    const desk = createDesk({ profile, options: startOptions, env });
    await use(desk);
    await desk.quit();
    expect(desk.failures, 'nothing threw').toEqual([]);
  },
  open: async ({ desk, startOptions }, use) => {
    await use(async () => {
      await desk.open();
      return screenOf(desk.page(), startOptions.includes('de') ? 'de' : 'en');
    });
  },
});

/** Connects the shop's mailbox; answers the words it ended with. */
export async function connect(ui: Screen, mail: Mail): Promise<void> {
  const { page, press, words } = ui;
  await page.getByRole('button', { name: words('onboarding.connect') }).press('Enter');
  await nameServers(ui, mail);
  await page.keyboard.type(password);
  await press('Enter');
  await expect(page.getByText(words('login.done', { account: shop }))).toBeVisible({ timeout: 20_000 });
}

/** The line at the top that says what is the matter with the keyring. */
export function keyringLine({ page, words }: Screen, code: 'locked' | 'dismissed' | 'absent' | 'lost') {
  return page.getByRole('status').filter({ hasText: words(`error.vault.${code}`) });
}

export { expect };
