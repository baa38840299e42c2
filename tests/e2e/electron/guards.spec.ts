import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { promise } from '../../support/promise';
import { sharedDesk } from '../support/sharedDesk';

/** One desk for all of them. */
const shared = sharedDesk();

test('every page is sandboxed and isolated', async () => {
  const { desk } = shared;
  const preferences = await desk
    .app()
    .evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
    );
  for (const page of preferences)
    expect(page).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
  promise('H1', 'Every page is sandboxed and isolated', preferences.length);
});

test('the system holds the page in its sandbox', async () => {
  const { desk } = shared;
  const { pid, off } = await desk.app().evaluate(({ BrowserWindow }) => ({
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    off: process.argv.includes('--no-sandbox'),
  }));
  // 2: only the system calls of a filter (seccomp). 0 only where the resolver found no sandbox and said so.
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(off ? /^Seccomp:\s0$/m : /^Seccomp:\s2$/m);
});

test('the page has no Node and only the bridge', async () => {
  const { desk } = shared;
  const seen = await desk.page().evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    frozen: Object.isFrozen((globalThis as unknown as { tresen: object }).tresen),
  }));
  expect(seen).toEqual({ node: [], frozen: true });
  promise('H2', 'A page has no Node and only a frozen bridge', 1);
});

test('only bundled files are served, whatever the address spells', async () => {
  const { desk } = shared;
  const paths = ['/index.html', '/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain/main.js', '/assets', '/mail/x'];
  const status = await desk.app().evaluate(
    async ({ session }, addresses) => {
      const answers = addresses.map((address) => session.defaultSession.fetch(address));
      return (await Promise.all(answers)).map((answer) => answer.status);
    },
    [...paths.map((path) => `app://desk${path}`), 'app://elsewhere/index.html'],
  );
  expect(status).toEqual([200, 404, 404, 404, 404, 404, 404]);
  promise('H3', 'Only bundled files are served, whatever the address spells', status.length - 1);
});

test('a call from outside the contract reaches nobody', async () => {
  const { desk } = shared;
  const calls = await desk.page().evaluate(() => {
    const { calls } = (globalThis as unknown as { tresen: { calls: Record<string, object> } }).tresen;
    return Object.keys(calls);
  });
  expect(calls).toEqual(['desk', 'accounts', 'changes', 'messages', 'search', 'keeping', 'away']);
});

test('pages, windows, permissions and the network are refused', async () => {
  const { desk } = shared;
  const page = desk.page();
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.org/');
    location.href = 'https://example.org/';
  });
  const permission = await page.evaluate(() => Notification.requestPermission());
  expect(permission).toBe('denied');
  expect(page.url()).toBe(before);
  expect(desk.app().windows()).toHaveLength(1);
  const reached = await desk.app().evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'yes',
      (error: Error) => error.message,
    ),
  );
  expect(reached).toContain('ERR_BLOCKED_BY_CLIENT');
  promise('H7', 'No page leads away, no window opens', 2);
  promise('H6', 'No session reaches a network', 1);
});
