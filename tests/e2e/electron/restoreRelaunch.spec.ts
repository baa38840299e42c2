import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promise } from '../../support/promise';
import { createDesk, type Desk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { ledgerOf } from '../support/ledgerOf';
import { required } from '../support/required';
import { screenOf } from '../support/screen';
import { waitingDesk } from '../support/waitingDesk';

test('a restore is given up where the person stays, and is there after a real new start where they leave', async ({
  profile,
}) => {
  await waitingDesk(profile);
  const folder = await mkdtemp(join(tmpdir(), 'tresen-kept-'));
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const { words, dialog, command, press, ...ui } = screenOf(desk.page());
  await expect(ui.rows()).toHaveCount(1);
  const picks = (path: string) =>
    desk.app().evaluate(({ dialog: system }, picked) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] });
    }, path);
  const box = dialog(words('keeping.title'));
  await picks(folder);
  await command('commands.backUp');
  await expect(box.getByText(/^Saved as “Tresen /)).toBeVisible();
  const [name = ''] = await readdir(folder);
  await press('Escape');
  await expect(box).toHaveCount(0);

  // Something that is not in the saved desk.
  await ui.rows().first().click();
  await expect(ui.messages().first()).toBeVisible();
  await press('s');
  await expect(ui.notice(words('notices.did.starred_one'))).toBeVisible();

  // A message waits: asked whether to leave all the same, the person first stays.
  const port = await freePort();
  await answerQuit(desk, port);
  await picks(join(folder, name, 'ledger.db'));
  await command('commands.keeping');
  await box.getByRole('button', { name: words('keeping.fromFile') }).press('Enter');
  const question = dialog(words('keeping.restoreTitle'));
  const now = question.getByRole('button', { name: words('keeping.restoreNow') });
  await now.press('Enter');
  const asked = () => desk.app().evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toEqual([words('quit.one')]);
  await expect(question).toBeVisible();
  await press('Escape');
  await expect(ui.rows().first()).toContainText(words('inbox.starred'));

  // Then they leave: the desk ends and starts again by itself, as the saved one.
  const before = await ownerOf(profile);
  await box.getByRole('button', { name: words('keeping.fromFile') }).press('Enter');
  await expect(now).toBeVisible();
  // The desk may be gone before the key is let go.
  await now.press('Enter').catch(() => undefined);
  try {
    await expect.poll(() => titlesAt(port), { timeout: 30_000 }).toEqual(['Tresen']);
    expect(await ownerOf(profile)).not.toBe(before);
  } finally {
    process.kill(await ownerOf(profile), 'SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
  await desk.open();
  const restored = screenOf(desk.page()).rows();
  await expect(restored).toHaveCount(1);
  await expect(restored).not.toContainText(words('inbox.starred'));
  await desk.kill();
  expect(desk.failures).toEqual([]);
  const { problems, rows } = await ledgerOf(profile);
  expect(problems).toEqual([]);
  // What was on its way out then may have left since.
  expect(rows('outbox').map(({ state }) => state)).toEqual(['uncertain']);
  promise('R20', 'A restore is there after a real new start, and is not where the person stays', 2);
});

/** Answers the questions before the end with "stay", then "quit". A new start lets itself be asked at a port. */
function answerQuit(desk: Desk, port: number): Promise<void> {
  const args = [required('TRESEN_APP'), '--profile', desk.profile, '--lang', 'en', `--remote-debugging-port=${port}`];
  return desk.app().evaluate(({ app, dialog }, given) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      asked.push(message);
      return Promise.resolve({ response: asked.length === 1 ? 1 : 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    // The same, but for what the test runner adds to hold a start until it has taken hold of it.
    const relaunch = app.relaunch.bind(app);
    app.relaunch = () => relaunch({ args: given });
  }, args);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((found) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    }),
  );
}

/** The process a data folder belongs to; NaN where none. */
const ownerOf = async (profile: string): Promise<number> =>
  Number((await readlink(join(profile, 'SingletonLock')).catch(() => '')).split('-').at(-1));

/** The titles of the windows of a desk that can be asked at a port; none where nobody answers. */
async function titlesAt(port: number): Promise<string[]> {
  try {
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      title: string;
      url: string;
    }[];
    return pages.filter(({ url }) => url.startsWith('app://desk/')).map(({ title }) => title);
  } catch {
    return [];
  }
}
