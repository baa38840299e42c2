import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type * as nodeFs from 'node:fs';
import type * as nodePath from 'node:path';
import { calls, nearCall } from '../../support/ipc/anyCall';
import { promise } from '../../support/promise';
import { screenOf } from '../support/screen';
import { sharedDesk } from '../support/sharedDesk';
import { startAgain } from '../support/startAgain';

/** One desk, called in every way there is. */
const shared = sharedDesk(/No handler registered|status of 404/u);

const channels = calls.map(({ channel }) => channel);

test('H9: exactly the contract is answered, and nobody but the page in the top frame', async () => {
  const { desk } = shared;
  const answered = await desk.app().evaluate(async ({ BrowserWindow, ipcMain }) => {
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (event: object, request: unknown) => unknown> }
    )._invokeHandlers;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const [frame] = contents?.mainFrame.frames ?? [];
    const answers: unknown[] = [];
    // As Electron calls them for a message from the mail's frame, from none, and from a stranger's page.
    for (const handler of handlers.values())
      for (const senderFrame of [frame, null])
        answers.push(await handler({ sender: contents, senderFrame, _replyChannel: null }, {}));
    return { channels: [...handlers.keys()], answers, frame: frame?.url };
  });
  expect(answered.channels.filter((channel) => channel.startsWith('tresen:')).sort()).toEqual([...channels].sort());
  expect(answered.channels).toHaveLength(channels.length);
  expect(answered.frame).toMatch(/^app:\/\/desk\/mail\//u);
  expect(answered.answers).toEqual(
    Array(channels.length * 2).fill({ ok: false, error: { code: 'invalid.sender', facts: {} } }),
  );
  promise('H9', 'Calls from a frame or window that is not the desk, refused', channels.length * 2);
});

test('H9: a window that is not the desk is heard by nobody, and unknown channels are nothing', async () => {
  const { desk, page } = shared;
  const outcome = await desk.app().evaluate(
    async ({ BrowserWindow, app, ipcMain }, calls) => {
      const path = process.mainModule?.require('node:path') as typeof nodePath;
      const fs = process.mainModule?.require('node:fs') as typeof nodeFs;
      const preload = path.join(app.getPath('userData'), 'foreign.js');
      fs.writeFileSync(
        preload,
        `const { contextBridge, ipcRenderer: r } = require('electron');
         contextBridge.exposeInMainWorld('foreign', { invoke: (c, q) => r.invoke(c, q), send: (c, q) => r.send(c, q) });`,
      );
      const before = ipcMain.eventNames().length;
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('app://desk/assets/');
      const code = `Promise.all(${JSON.stringify(calls)}.map((c) => foreign.invoke(c, {}).then((a) => JSON.stringify(a), (e) => 'none: ' + e.message)))`;
      const answers = (await foreign.webContents.executeJavaScript(code)) as string[];
      await foreign.webContents.executeJavaScript(`foreign.send('tresen:feed'); foreign.send('nobody', { a: 1 })`);
      foreign.destroy();
      return { answers, after: ipcMain.eventNames().length - before };
    },
    [...channels, 'tresen:desk.nothing', 'tresen:__proto__', 'elsewhere'],
  );
  const refused = '{"ok":false,"error":{"code":"invalid.sender","facts":{}}}';
  expect(outcome.answers.slice(0, channels.length)).toEqual(channels.map(() => refused));
  for (const answer of outcome.answers.slice(channels.length))
    expect(answer).toMatch(/^none: .*No handler registered/u);
  expect(outcome.after).toBe(0);
  await expect(page.getByRole('main')).toBeVisible();
  promise('H9', 'Calls from a frame or window that is not the desk, refused', channels.length);
});

/** What would end the test rather than the desk. */
const leftOut = new Set([
  ...['desk.quit', 'desk.clearCache', 'accounts.practise', 'accounts.endPractice'],
  'keeping.restart',
]);
const fuzzed = process.env.DEEP ? 20_000 : 400;

test(`H9, S9: ${fuzzed} fuzzed calls through the window: each is answered, and nothing but web and telephone leaves`, async () => {
  const { desk, page } = shared;
  test.setTimeout(600_000);
  const before = desk.failures.length;
  await desk.app().evaluate(({ BrowserWindow, dialog, shell }) => {
    const left: string[] = [];
    Object.assign(globalThis, { left });
    shell.openExternal = (address) => (left.push(address), Promise.resolve());
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = (_options, done) => done?.(false, 'stopped');
  });
  // As JSON, in which some values are lost: what is asked of the schema is what arrives.
  const texts = fc
    .sample(nearCall, { numRuns: fuzzed * 2 })
    .flatMap(({ call, sent }) => {
      const text = jsonOf(sent);
      const skip = leftOut.has(`${call.namespace}.${call.method}`) && call.request.safeParse(JSON.parse(text)).success;
      return skip ? [] : [{ call, text }];
    })
    .slice(0, fuzzed);
  expect(texts).toHaveLength(fuzzed);
  const answers = await page.evaluate(
    async (all) => {
      type Bridge = { calls: Record<string, Record<string, (request: unknown) => Promise<unknown>>> };
      const { tresen } = globalThis as unknown as { tresen: Bridge };
      const said: string[] = [];
      for (const [namespace, method, text] of all) {
        const asked = tresen.calls[namespace ?? '']?.[method ?? '']?.(JSON.parse(text ?? 'null'));
        const answer = (await asked?.catch((error: unknown) => String(error))) as
          { ok: boolean; error?: { code: string } } | undefined;
        said.push(answer?.ok === true ? 'ok' : (answer?.error?.code ?? `nothing: ${String(answer)}`));
      }
      return said;
    },
    texts.map(({ call, text }) => [call.namespace, call.method, text]),
  );
  for (const [at, { call, text }] of texts.entries()) {
    const valid = call.request.safeParse(JSON.parse(text)).success;
    expect([call.channel, text, valid, answers[at]]).toEqual([
      ...[call.channel, text, valid],
      valid ? expect.not.stringMatching(/^(nothing|internal|invalid\.re)/u) : 'invalid.request',
    ]);
  }
  const left = await desk.app().evaluate(() => (globalThis as unknown as { left: string[] }).left);
  for (const address of left) expect(address).toMatch(/^(https?|tel):/u);
  await expect(page.getByRole('main')).toBeVisible();
  expect(desk.failures.slice(before)).toEqual([]);
  promise('H9', 'Fuzzed calls through the window: each answered within the contract', fuzzed);
});

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';
}

test('H19: a link given to a second start begins a message here and sends nothing; another one is nothing', async () => {
  const { page, profile } = shared;
  expect(await startAgain(profile, 'tresen:send?to=a@b.test&subject=Gone')).toBe(0);
  const link = 'tresen:compose?to=karla@kunde.test&subject=Ihr%20Rad&body=Hallo&attach=/etc/passwd';
  expect(await startAgain(profile, '--', link)).toBe(0);
  const { words } = screenOf(page);
  const editor = page.getByRole('region', { name: words('composer.regionNew') });
  await expect(editor.getByRole('combobox', { name: words('composer.to'), exact: true })).toHaveValue(
    'karla@kunde.test',
  );
  await expect(editor.getByRole('textbox', { name: words('composer.subject') })).toHaveValue('Ihr Rad');
  await expect(editor.getByRole('list', { name: words('composer.attachments') })).toHaveCount(0);
});
