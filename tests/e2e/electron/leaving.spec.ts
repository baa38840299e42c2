import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Page } from '@playwright/test';
import type { MessageUpsert } from '@shared/channels/events';
import { fillProfile } from '../../support/generate/fillProfile';
import { must } from '../../support/generate/must';
import { mailFile, plainMail } from '../../support/generate/plainMail';
import { quietAccounts, quietCursor } from '../../support/generate/quietAccounts';
import { refusedAddresses } from '../../support/hostile/schemes';
import { promise } from '../../support/promise';
import { createDesk, type Desk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { type Screen, screenOf } from '../support/screen';

/** What the desk handed to the system since the last look. */
type Handed = { links: string[]; files: string[] };

/** Opens a desk with this mail, and puts itself in the system's place. */
async function openDesk(profile: string, differs: Partial<MessageUpsert>): Promise<{ desk: Desk; ui: Screen }> {
  const now = Date.now();
  await fillProfile(profile, now, async (ledger) => {
    const [account] = quietAccounts(['email']);
    if (!account) throw new Error('no account');
    must(await ledger.system({ type: 'putAccount', account }));
    must(await ledger.ingest(account.id, [plainMail(now, differs)], quietCursor(now)));
  });
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  await desk.app().evaluate(({ shell }) => {
    const handed: Handed = { links: [], files: [] };
    (globalThis as { handed?: Handed }).handed = handed;
    shell.openExternal = async (url) => void handed.links.push(url);
    shell.openPath = async (path) => (handed.files.push(path), '');
  });
  const ui = screenOf(desk.page());
  await expect(ui.rows()).toHaveCount(1);
  await ui.press('j');
  await expect(ui.rows().first()).toHaveAttribute('data-focused', 'true');
  await ui.press('Enter');
  await expect(ui.messages()).toHaveCount(1);
  return { desk, ui };
}

const handedBy = (desk: Desk): Promise<Handed> =>
  desk.app().evaluate(() => {
    const { handed } = globalThis as { handed?: Handed };
    return handed ?? { links: [], files: [] };
  });

/** Does to every link of the frame what a pointer and a keyboard can do; answers how many links that were. */
function handleLinks(page: Page): Promise<number> {
  return page.evaluate(() => {
    const links = [...(document.querySelector('iframe')?.contentDocument?.querySelectorAll('a') ?? [])];
    const all = { bubbles: true, cancelable: true };
    for (const link of links) {
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ...all, ctrlKey: true }));
      link.dispatchEvent(new MouseEvent('click', { ...all, shiftKey: true }));
      link.dispatchEvent(new MouseEvent('auxclick', { ...all, button: 1 }));
      link.dispatchEvent(new MouseEvent('contextmenu', { ...all, button: 2 }));
      if (link.dispatchEvent(new DragEvent('dragstart', all))) throw new Error('it can be dragged');
      link.focus();
      link.dispatchEvent(new KeyboardEvent('keydown', { ...all, key: 'Enter' }));
    }
    return links.length;
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

test('nothing but web and telephone leaves, whatever is done to a link', async ({ profile }) => {
  const refused = refusedAddresses.filter((address) => !address.startsWith('mailto:'));
  const html = refused.map((address, at) => `<p><a href="${escaped(address)}">link ${at}</a></p>`).join('');
  const { desk, ui } = await openDesk(profile, { html, text: refused.join('\n') });
  const { page } = ui;
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('link 0', { exact: true })).toBeVisible();
  const before = page.url();
  expect(await handleLinks(page)).toBe(refused.length);

  // The same by hand, with a few.
  for (const at of [0, 7, 13, 20]) {
    const link = frame.getByText(`link ${at}`, { exact: true });
    await link.click();
    await link.click({ button: 'middle' });
    await link.click({ modifiers: ['Control'] });
    await link.click({ button: 'right' });
  }
  // As plain text, and asked for past the page altogether.
  await ui.press('Shift+V');
  // What stands inside another address ('view-source:https://…') is a link by itself.
  const words = ui.messages().first().locator('div[data-words]');
  await expect(words).toContainText('file:///etc/passwd');
  const schemes = await words
    .locator('a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).protocol));
  expect(schemes.filter((scheme) => scheme !== 'https:')).toEqual([]);
  const opened = await page.evaluate(async (addresses) => {
    const { calls } = (
      window as unknown as { tresen: { calls: { desk: { openLink(request: object): Promise<unknown> } } } }
    ).tresen;
    return JSON.stringify(await Promise.all(addresses.map((url) => calls.desk.openLink({ url }))));
  }, refusedAddresses);
  expect(opened).not.toContain('"opened":true');
  expect(await handedBy(desk)).toEqual({ links: [], files: [] });
  expect(page.url()).toBe(before);
  expect(desk.app().windows()).toHaveLength(1);
  expect(refusedAddresses.length).toBeGreaterThanOrEqual(60);
  promise(
    'S7',
    'Schemes and obfuscations that never leave: by click, middle and Ctrl click, drag, key, menu',
    refused.length,
  );
  await leave(desk);
});

test('a doubtful link asks first, and Enter in the message cannot confirm', async ({ profile }) => {
  const html =
    '<p><a href="https://www.p\u0430ypal.com/konto">Zum Konto</a></p><p><a href="https://example.org/rechnung">Rechnung</a></p>';
  const { desk, ui } = await openDesk(profile, { html });
  const { page, words } = ui;
  const dialog = page.getByRole('dialog', { name: words('trust.link.title') });
  const frame = page.frameLocator('iframe');
  for (const ask of [
    () => frame.getByText('Zum Konto').click(),
    () => frame.getByText('Zum Konto').press('Enter'),
    () => frame.getByText('Zum Konto').click({ modifiers: ['Control'] }),
  ]) {
    await ask();
    await expect(dialog.locator('strong')).toHaveText('xn--pypal-4ve.com');
    await expect(dialog).toContainText('https://www.xn--pypal-4ve.com/konto');
    await expect(dialog).toContainText('www.p\u0430ypal.com');
    await expect(dialog.getByRole('button', { name: words('common.cancel') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  expect((await handedBy(desk)).links).toEqual([]);

  await frame.getByText('Zum Konto').click();
  await dialog.getByRole('button', { name: words('trust.link.open') }).click();
  await expect.poll(async () => (await handedBy(desk)).links).toEqual(['https://www.xn--pypal-4ve.com/konto']);
  await frame.getByText('Rechnung').click();
  await expect.poll(async () => (await handedBy(desk)).links.at(-1)).toBe('https://example.org/rechnung');
  promise('H11', 'A doubtful link shows its owner and its punycode, and Enter cancels', 3);
  await leave(desk);
});

test('a file is opened only where its kind is harmless and its content is what its name says', async ({ profile }) => {
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const { desk, ui } = await openDesk(profile, {
    attachments: [
      mailFile('../../notiz.txt', bytes('Guten Tag')),
      mailFile('rechnung.docx', bytes('MZ\u0000\u0000')),
      mailFile('seite.html', bytes('<script>1</script>')),
      mailFile('bild.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      mailFile('setup.exe', bytes('MZ')),
    ],
  });
  const { page, words } = ui;
  const open = (name: string) => page.getByRole('button', { name: words('conversation.file.open', { name }) });
  const save = (name: string) => page.getByRole('button', { name: words('conversation.file.save', { name }) });
  for (const name of ['seite.html', 'bild.svg', 'setup.exe']) {
    await expect(save(name)).toBeVisible();
    await expect(open(name)).toHaveCount(0);
  }
  await open('rechnung.docx').click();
  await expect(page.getByText(words('conversation.file.doubt.mismatch'))).toBeVisible();
  expect((await handedBy(desk)).files).toEqual([]);

  await page.getByRole('button', { name: /^Open .*notiz\.txt$/u }).click();
  await expect.poll(async () => (await handedBy(desk)).files).toHaveLength(1);
  const [file = ''] = (await handedBy(desk)).files;
  expect(basename(file)).toBe('notiz.txt');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  for (const folder of [dirname(file), dirname(dirname(file))]) expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(desk.app().windows()).toHaveLength(1);
  promise('H12', 'A file opens as a private copy, dangerous and disguised ones do not', 5);
  await leave(desk);
  await expect
    .poll(() =>
      stat(dirname(dirname(file))).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');
});

async function leave(desk: Desk): Promise<void> {
  await desk.quit();
  // What a test looks with is a script, too; in the mail's frame not even that runs.
  const seen = desk.failures.filter(
    (failure) => !/^page console: Blocked script execution in 'app:\/\/desk\/mail\//u.test(failure),
  );
  expect(seen).toEqual([]);
}
