import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rawMail } from '../../../support/mail/rawMail';
import { type Mail, password } from '../../../support/mail/startMail';
import { createDesk } from '../../support/desk';
import { required } from '../../support/required';
import { customer, expect, shop, test } from '../../support/mailTest';
import { screenOf } from '../../support/screen';

const shots = process.env.TRESEN_SHOTS;

/** Starts the desk the way a script does; answers its exit code and what it said. */
function run(profile: string, words: string[], input = ''): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const args = [required('TRESEN_APP'), '--profile', profile, ...words];
    const child = execFile(required('TRESEN_ELECTRON'), args, { timeout: 60_000 }, (error, out, said) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), said: out + said }),
    );
    child.stdin?.end(input);
  });
}

const accountOf = (mail: Mail, address: string, name: string) => ({
  connector: 'email',
  name,
  address,
  config: {
    imap: { host: 'localhost', port: mail.imaps, security: 'tls' },
    smtp: { host: 'localhost', port: mail.submissions, security: 'tls' },
    user: address,
    identities: [{ address, name }],
    sentCopy: 'append',
  },
});

test('accounts of an administrator: shown before the first log-in, asked for what is missing, never overwritten unasked', async ({
  profile,
  mail,
}) => {
  const file = join(profile, 'accounts.json');
  const secrets = join(profile, 'secrets.jsonl');
  await writeFile(
    file,
    JSON.stringify({ version: 1, accounts: [accountOf(mail, shop, 'Laden'), accountOf(mail, customer, 'Karla')] }),
  );
  await writeFile(secrets, `{"address":"${shop}","value":"${password}"}\n`);
  await chmod(secrets, 0o600);
  await mail.deliver(
    rawMail({ id: '<a@b.test>', from: 'Bruno <bruno@b.test>', to: shop, subject: 'Rad', text: 'Wann?' }),
    shop,
  );

  const env = { NODE_EXTRA_CA_CERTS: join(mail.folder, 'ca.pem') };
  const options = ['--lang', 'en', '--provision', file, '--secrets-file', secrets];
  const desk = createDesk({ profile: join(profile, 'desk'), options, env });
  await desk.open();
  const ui = screenOf(desk.page());
  const { page, words } = ui;
  const asked = page.getByRole('dialog', { name: new RegExp(words('accountPage.provisionTitle'), 'u') });
  await expect(asked).toContainText(`localhost, port ${mail.imaps}, TLS`);
  await expect(asked).toContainText(words('accountPage.provisionGiven'));
  expect(await mail.doveadm('who')).not.toContain('anna');
  if (shots) await page.screenshot({ path: `${shots}/provision-en.png` });
  const add = asked.getByRole('button', { name: words('accountPage.provisionAdd') });
  await expect(add).toBeFocused();
  await add.press('Enter');

  const field = asked.getByLabel(words('accountPage.provisionSecret', { address: customer }));
  await expect(field).toBeVisible();
  await field.fill(password);
  await field.press('Enter');
  await expect(asked).toBeHidden();
  await expect(ui.row('Bruno')).toBeVisible({ timeout: 20_000 });

  // The desk runs: a second start hands its accounts over, but never a secret.
  const second = await run(join(profile, 'desk'), ['--provision', file]);
  expect(second.code).toBe(0);
  await expect(asked).toContainText(words('accountPage.provisionExists'));
  for (const address of [shop, customer]) {
    await expect(asked.getByRole('heading', { name: address })).toBeVisible();
    await asked.getByRole('button', { name: words('accountPage.provisionSkip') }).press('Enter');
  }
  await expect(asked).toBeHidden();
  const third = await run(
    join(profile, 'desk'),
    ['--provision', file, '--secrets-stdin'],
    `{"address":"${shop}","value":"geheim99"}`,
  );
  expect(third.code).toBe(6);
  expect(third.said).not.toContain('geheim99');
  await desk.quit();
  expect(desk.failures).toEqual([]);
});

test('a script is told by the exit code what is wrong, and never reads a secret', async ({ profile, mail }) => {
  const file = join(profile, 'accounts.json');
  const secrets = join(profile, 'secrets.jsonl');
  const fresh = join(profile, 'desk');
  expect((await run(fresh, ['--secrets-stdin'])).code).toBe(2);
  expect((await run(fresh, ['--provision', file])).code).toBe(3);

  await writeFile(
    file,
    JSON.stringify({ version: 1, accounts: [{ ...accountOf(mail, shop, 'Laden'), password: 'geheim99' }] }),
  );
  const unknown = await run(fresh, ['--provision', file]);
  expect(unknown.code).toBe(4);
  expect(unknown.said).toContain('accounts[0].password: there is no such field');

  await writeFile(file, JSON.stringify({ version: 1, accounts: [accountOf(mail, shop, 'Laden')] }));
  await writeFile(secrets, `{"address":"${shop}","value":"geheim99"}\n`);
  await chmod(secrets, 0o644);
  const open = await run(fresh, ['--provision', file, '--secrets-file', secrets]);
  expect(open.code).toBe(5);
  expect(open.said).toContain('0600');
  const broken = await run(fresh, ['--provision', file, '--secrets-stdin'], '{"address": "a", "geheim99');
  expect(broken.code).toBe(5);
  for (const { said } of [unknown, open, broken]) expect(said).not.toContain('geheim99');
});
