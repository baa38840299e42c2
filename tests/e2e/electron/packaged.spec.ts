import { _electron, expect, test } from '@playwright/test';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type * as fs from 'node:fs';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../../support/mail/ports';
import { type Mail, password, startMail } from '../../support/mail/startMail';
import { packageDesk, type Packaged } from '../../support/packaged/packaged';
import { promise } from '../../support/promise';
import { startXScreen, type XScreen } from '../../support/packaged/xScreen';
import { difference, type Pixels, toPng } from '../../support/packaged/xwd';
import { screenOf } from '../support/screen';

const execute = promisify(execFile);
const shop = 'anna@shop.test';

/** All that may lie in the archive of the product. */
const inside = [
  /^\/(LICENSE|package\.json)$/u,
  /^\/out\/(main|main\/chunks|preload|renderer|renderer\/assets)\/[^/]+\.(js|mjs|css|html|woff2|svg|png|wasm)$/u,
  /^\/node_modules\/(libsql|@libsql\/[\w-]+|@neon-rs\/load|detect-libc|keytar)\/((dist|lib|prebuilds\/[\w-]+)\/)?[^/]+$/u,
  // Only with the fallback runtime.
  /^\/scripts\/electron-(gaps|packaged)\.cjs$/u,
];

let desk: Packaged;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  desk = await packageDesk();
});
test.afterAll(() => desk.remove());

test('H15: the packaged desk works out of its archive and holds nothing but what it needs', async () => {
  const args = ['--profile', join(desk.folder, 'practice'), '--practice', '--lang', 'en'];
  const app = await _electron.launch({ executablePath: desk.start, args, chromiumSandbox: true, timeout: 60_000 });
  const ui = screenOf(await app.firstWindow());
  await expect(ui.row('Miriam Özdemir')).toBeVisible();
  await ui.openCustomer('Miriam Özdemir');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await ui.page.keyboard.type('Ja, gern!');
  await ui.press('Control+Enter');
  await expect(ui.messages().filter({ hasText: 'Ja, gern!' })).toBeVisible();

  const seen = await app.evaluate(({ app: desk }) => {
    const { readdirSync } = process.mainModule?.require('node:fs') as typeof fs;
    const walk = (path: string): string[] =>
      readdirSync(desk.getAppPath() + path, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? walk(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
      );
    return { isPackaged: desk.isPackaged, path: desk.getAppPath(), version: desk.getVersion(), files: walk('') };
  });
  expect(seen.isPackaged).toBe(true);
  expect(seen.path).toMatch(/app\.asar$/u);
  expect(seen.version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(seen.files.length).toBeGreaterThan(50);
  expect(seen.files.filter((file) => !inside.some((allowed) => allowed.test(file)))).toEqual([]);
  const native = readdirSync(join(seen.path, '..', 'app.asar.unpacked/node_modules'), { recursive: true });
  expect(native.filter((file) => String(file).endsWith('.node'))).toHaveLength(2);
  const beside = readdirSync(join(desk.executable, '..'));
  expect(beside).toEqual(expect.arrayContaining(['LICENSE.tresen.txt', 'LICENSES.third-party.txt']));
  expect(readFileSync(join(desk.executable, '../LICENSES.third-party.txt'), 'utf8')).toContain('imapflow');
  await app.close();

  // Before its fuses are flipped it would obey what it must not later: so that can be told apart.
  const marker = join(desk.folder, 'before');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${requiring(marker)}` };
  expect((await execute(desk.executable, ['-p', '6 * 7'], { env })).stdout).toContain('42');
  expect(existsSync(marker)).toBe(true);
});

test('H13: the fuses are flipped and read back', async () => {
  const fuses = await desk.flipFuses();
  expect(fuses).toMatchObject({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: false,
    OnlyLoadAppFromAsar: true,
  });
  // Younger than the oldest Electron it is tested with.
  expect(fuses.GrantFileProtocolExtraPrivileges ?? false).toBe(false);
  promise('H13', 'Fuses of the packaged desk, read back as wanted', Object.keys(fuses).length);
});

test('H14, S10: fused, it obeys no switch of a stranger, takes a key, keeps a password in the keyring and ends', async () => {
  const mail = await startMail({ users: [shop] });
  const screen = await startXScreen();
  try {
    await withoutDebugger(mail, screen);
  } finally {
    screen.stop();
    await mail.stop();
  }
});

/** A file for --require that leaves a mark where it was loaded. */
function requiring(marker: string): string {
  const file = `${marker}.cjs`;
  writeFileSync(file, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);
  return file;
}

async function withoutDebugger(mail: Mail, screen: XScreen): Promise<void> {
  const [inspect, inspectBrk, debugging] = await freePorts(3);
  let reached = 0;
  const stranger = createServer((socket) => (reached++, socket.destroy())).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as { port: number };
  const marker = join(desk.folder, 'after');
  const home = join(desk.folder, 'home');
  mkdirSync(join(home, 'run'), { recursive: true, mode: 0o700 });
  const profile = join(desk.folder, 'fused');
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_DATA_HOME: join(home, 'data'),
    DISPLAY: screen.display,
    NODE_EXTRA_CA_CERTS: join(mail.folder, 'ca.pem'),
  };
  const hostile = {
    env: {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${requiring(marker)}`,
      ELECTRON_RENDERER_URL: `http://127.0.0.1:${port}/`,
    },
    words: [
      `--inspect=127.0.0.1:${inspect}`,
      `--inspect-brk=127.0.0.1:${inspectBrk}`,
      `--remote-debugging-port=${debugging}`,
      `--load-extension=${desk.folder}`,
      `--proxy-server=127.0.0.1:${port}`,
      ...['--host-resolver-rules=MAP * 127.0.0.1', '--require', requiring(marker)],
    ],
  };
  const start = (words: string[], more = {}) => {
    const child = spawn(desk.startWithKeyring, ['--profile', profile, '--lang', 'en', ...words], {
      env: { ...env, ...more },
      stdio: 'ignore',
    });
    return once(child, 'exit') as Promise<[number | null]>;
  };
  const signedIn = expect.poll(() => mail.doveadm('who'), { timeout: 30_000 });

  const first = start([...provisioned(mail), ...hostile.words], hostile.env);
  // A dialog asks about the account, with the keys on "Add", and shades what is behind it.
  await expect.poll(() => isShaded(screen.look()), { timeout: 40_000 }).toBe(true);
  await screen.press('^Tresen$', 'Return');
  await signedIn.toContain('anna');
  await expect.poll(() => isShaded(screen.look())).toBe(false);
  for (const closed of [inspect, inspectBrk, debugging]) expect(await listens(closed ?? 0)).toBe(false);
  expect(existsSync(marker), 'a file was required').toBe(false);
  expect(reached, 'requests to a stranger').toBe(0);
  promise('H14', 'Switches and variables of a stranger the packaged desk does not obey', 10);

  const before = screen.look();
  await screen.press('^Tresen$', 'question');
  await expect.poll(() => difference(before, screen.look())).toBeGreaterThan(0.2);
  const picture = toPng(screen.look());
  await test.info().attach('without-debugger.png', { body: picture, contentType: 'image/png' });
  if (process.env.TRESEN_SHOTS) writeFileSync(join(process.env.TRESEN_SHOTS, 'without-debugger.png'), picture);
  await screen.press('^Tresen$', 'ctrl+q');
  expect((await first)[0]).toBe(0);
  await expect.poll(() => mail.doveadm('who')).not.toContain('anna');

  // The next start has the password from nowhere but the keyring, by a process of Electron's own.
  const second = start([]);
  await signedIn.toContain('anna');
  await screen.press('^Tresen$', 'ctrl+q');
  expect((await second)[0]).toBe(0);
  expect(readdirSync(join(home, 'data/keyrings'))).toContain('login.keyring');
  expect(filesHolding(profile, password)).toEqual([]);
  stranger.close();
}

/** Start options that bring one account with its password. */
function provisioned(mail: Mail): string[] {
  const [accounts, secrets] = [join(desk.folder, 'accounts.json'), join(desk.folder, 'secrets.jsonl')];
  const config = {
    imap: { host: 'localhost', port: mail.imaps, security: 'tls' },
    smtp: { host: 'localhost', port: mail.submissions, security: 'tls' },
    user: shop,
    identities: [{ address: shop, name: 'Laden' }],
    sentCopy: 'append',
  };
  const account = { connector: 'email', name: 'Laden', address: shop, config };
  writeFileSync(accounts, JSON.stringify({ version: 1, accounts: [account] }));
  writeFileSync(secrets, `{"address":"${shop}","value":"${password}"}\n`, { mode: 0o600 });
  return ['--provision', accounts, '--secrets-file', secrets];
}

/** Whether the ground beside a dialog is neither as light as a page's nor still black. */
function isShaded({ width, rgb }: Pixels): boolean {
  const red = rgb[(700 * width + 20) * 3] ?? 0;
  return red > 100 && red < 200;
}

function listens(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/json/version`).then(
    () => true,
    () => false,
  );
}

function filesHolding(folder: string, secret: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(secret));
}
