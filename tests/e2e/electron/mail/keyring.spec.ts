import { promise } from '../../../support/promise';
import { answerPrompts } from '../../../support/vault/prompt';
import { required } from '../../support/required';
import { connect, expect, keyringLine, test } from '../../support/keyringTest';

const shots = process.env.TRESEN_SHOTS;

const parts = ['Electron', 'gnome-keyring', 'Dovecot'] as const;

test.setTimeout(120_000);

test('S11 gone, back but locked, sent away, opened: the desk is read and worked in, and connects again', async ({
  desk,
  keyring,
  mail,
  open,
}) => {
  const display = required('DISPLAY');
  await keyring.startKeyring('pw');
  let ui = await open();
  await connect(ui, mail);
  await ui.press('Enter');
  await expect(ui.row('Karla')).toBeVisible({ timeout: 20_000 });
  await desk.quit();

  await keyring.killKeyring();
  ui = await open();
  await expect(ui.row('Karla')).toBeVisible();
  const tryNow = (code: 'absent' | 'dismissed') =>
    keyringLine(ui, code).getByRole('button', { name: ui.words('accounts.retry') });
  await expect(tryNow('absent')).toBeVisible({ timeout: 20_000 });
  await keyring.startKeyring('not the password');
  const asked = async () => {
    // The desk also tries by itself, now and then: it may have done so before the key, and the line is gone.
    await tryNow('absent')
      .press('Enter', { timeout: 2_000 })
      .catch(() => undefined);
    await expect(tryNow('dismissed')).toBeVisible({ timeout: 30_000 });
  };
  await answerPrompts(display, 'Escape', asked());
  if (shots) await desk.page().screenshot({ path: `${shots}/keyring-en.png` });

  await ui.openCustomer('Karla');
  await expect(ui.messages().first()).toContainText('Guten Tag');
  await ui.press('s');
  await expect(ui.notice(ui.words('notices.did.starred_one'))).toBeVisible();

  const connected = ui.page.getByRole('button', { name: /^Accounts: all connected/u });
  // As the line says: who was not heard by the keyring's window tries again.
  const again = expect(async () => {
    await tryNow('dismissed')
      .press('Enter', { timeout: 2_000 })
      .catch(() => undefined);
    await expect(connected).toBeVisible({ timeout: 20_000 });
  }).toPass({ timeout: 60_000 });
  await answerPrompts(display, 'password', again);
  await expect(keyringLine(ui, 'dismissed')).toHaveCount(0);
  promise('S11', 'The desk is read while the keyring is away, and says what helps', 3, { parts });
});

test('S11 absent: kept for this run and said so; after a restart the account is there and asks to sign in', async ({
  desk,
  mail,
  open,
}) => {
  let ui = await open();
  await connect(ui, mail);
  await expect(ui.page.getByText(ui.words('login.thisRun'))).toBeVisible();
  if (shots) await desk.page().screenshot({ path: `${shots}/keyring-this-run-en.png` });
  await ui.press('Enter');
  await expect(ui.row('Karla')).toBeVisible({ timeout: 20_000 });
  await desk.quit();

  ui = await open();
  await expect(ui.row('Karla')).toBeVisible();
  await ui.page.getByRole('button', { name: /^Accounts:/u }).press('Enter');
  await expect(ui.page.getByText(ui.words('error.auth.expired', { account: 'Anna vom Laden' }))).toBeVisible({
    timeout: 20_000,
  });
  await expect(ui.page.getByRole('button', { name: ui.words('accounts.signInAgain') })).toBeVisible();
  promise('S11', 'The desk is read while the keyring is away, and says what helps', 1, { parts });
});
