import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';
import { fillProfile } from '../../support/generate/fillProfile';
import { must } from '../../support/generate/must';
import { quietAccounts, quietCursor } from '../../support/generate/quietAccounts';
import { type HostileHome, startHome } from '../../support/hostile/home';
import { hostileVectors, type Vector } from '../../support/hostile/vectors';
import { promise } from '../../support/promise';
import { createDesk, type Desk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import {
  armed,
  designedMails,
  expectHarmlessPdf,
  expectWordsOnPaper,
  listenForScripts,
  pasteEach,
  quoteEach,
  ran,
  wordyMails,
} from '../support/hostileScreen';
import { ledgerOf } from '../support/ledgerOf';
import { type Screen, screenOf } from '../support/screen';

/** The newest mail of this one is read first. */
const harmless = 'Hanna';

test('no hostile body runs or fetches: in list, thread, on paper, in a PDF, quoted, forwarded, sent, pasted', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  const home = await startHome();
  const vectors = hostileVectors(home.origin);
  await fill(profile, vectors);
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  try {
    await desk.open();
    const screen = screenOf(desk.page());
    await expect(screen.rows()).toHaveCount(2);
    await screen.page.evaluate(listenForScripts);
    await readWords(desk, screen, vectors, home.origin);
    const sent = await quoteAndSend(screen, designedMails(vectors).length, home.origin);
    await screen.press('r');
    await pasteEach(screen, vectors, home.origin);
    await pasteFromSystem(desk, screen, vectors, home.origin);
    expect(await armed(screen.page, 'body', home.origin)).toEqual([]);
    expect(await ran(screen.page)).toEqual([]);
    expect(desk.app().windows()).toHaveLength(1);
    expect(heard(home)).toEqual({ vectors: [], connections: 0 });
    await desk.quit();

    const left = (await ledgerOf(profile)).rows('outbox').find(({ subject }) => subject?.includes(sent));
    expect(left?.html).toContain('Guten Tag');
    expect(left?.html).not.toMatch(
      /<(?:script|iframe|object|embed|svg|math|form|base|meta)\b|\son\w+\s*=|javascript:/iu,
    );
    expect(desk.failures).toEqual([]);
  } finally {
    await desk.quit();
    await home.close();
  }
  const parts = ['Electron'] as const;
  promise('S1', 'No script of a hostile body runs in the list, as plain text, on paper or in a PDF', vectors.length, {
    parts,
  });
  promise('S1', 'No script of a hostile body runs where its mail is quoted or forwarded', vectors.length * 2, {
    parts,
  });
  promise('S1', 'No script of a hostile body runs where it is pasted', vectors.length, { parts });
  promise('S2', 'Hostile names, subjects, texts and snippets stay words', vectors.length, { parts });
  promise('S3', 'Nothing is fetched for a hostile body on any surface of the desk', vectors.length, { parts });
});

const heard = (home: HostileHome) => {
  const { vectors, connections } = home.heard();
  return { vectors: [...vectors], connections };
};

/** A conversation of hostile words, and a newer one of designed mails. */
function fill(profile: string, vectors: readonly Vector[]): Promise<void> {
  const now = Date.now();
  const words = wordyMails(vectors).map(({ name, ...said }, at) =>
    mailOf('words', at, now - 7_200_000, { ...said, html: null, name }),
  );
  const designed = designedMails(vectors).map((said, at) =>
    mailOf('designed', at, now - 3_600_000, { ...said, subject: harmless, name: harmless }),
  );
  return fillProfile(profile, now, async (ledger) => {
    for (const account of quietAccounts(['email'])) {
      must(await ledger.system({ type: 'putAccount', account }));
      must(await ledger.ingest(account.id, [...words, ...designed], quietCursor(now)));
    }
  });
}

type Said = { name: string; subject: string; text: string; html: string | null };

function mailOf(thread: string, at: number, begun: Ms, { name, ...said }: Said): MessageUpsert {
  const person = { scope: 'email', id: `${thread}@example.org`, name, language: null };
  const sentAt = begun + at * 1000;
  return {
    type: 'message',
    remoteId: RemoteId.parse(`${thread}/${at}`),
    thread: nativeThread(thread, person.id),
    channel: ChannelKind.parse('email'),
    profile: 'mail',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: person,
    customer: person,
    sentAt,
    receivedAt: sentAt,
    ...said,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
  };
}

/** The row and the thread of hostile words, their print and their PDF. */
async function readWords(desk: Desk, screen: Screen, vectors: readonly Vector[], home: string): Promise<void> {
  const { page, press } = screen;
  expect(await armed(page, '[role=listbox]', home)).toEqual([]);
  await screen.rows().last().click();
  await expect(screen.messages().first()).toBeVisible();
  await expectWordsOnPaper(page, vectors, home);
  const file = join(desk.profile, 'hostile.pdf');
  await desk.app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await screen.command('commands.savePdf');
  await expect.poll(() => readFile(file, 'latin1').catch(() => '')).toMatch(/%%EOF\s*$/u);
  expectHarmlessPdf(await readFile(file, 'latin1'));
  expect(await armed(page, 'body', home)).toEqual([]);
  await press('Escape');
}

/** The thread of designed mails: each answered and forwarded, one of them in truth. @returns what its subject says */
async function quoteAndSend(screen: Screen, count: number, home: string): Promise<string> {
  const { page, press, words } = screen;
  await screen.rows().first().click();
  await expect(page.locator('iframe').last()).toBeVisible();
  await press('r');
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await page.getByRole('button', { name: words('composer.discard') }).click();
  await expect(page.locator('.ProseMirror')).toHaveCount(0);
  await press('n');
  await quoteEach(screen, 'r', count, home);
  await press('f');
  await expect(page.locator('.ProseMirror')).toBeVisible();
  await page.getByRole('combobox', { name: words('composer.to'), exact: true }).fill('otto@example.org');
  await press('Control+Enter', 'Control+Enter');
  await expect(page.locator('.ProseMirror')).toHaveCount(0);
  for (let at = 0; at < count; at++) await press('n');
  await quoteEach(screen, 'f', count, home);
  return harmless;
}

/** What another program put into the clipboard, by the keys. */
async function pasteFromSystem(desk: Desk, screen: Screen, vectors: readonly Vector[], home: string): Promise<void> {
  const all = vectors.map(({ html }) => html).join('<hr>');
  await desk.app().evaluate((electron, html) => {
    // Its type is the page's by name.
    const clipboard = electron.clipboard as unknown as { write(data: { html: string; text: string }): void };
    clipboard.write({ html, text: 'words' });
  }, `<p>begun</p>${all}`);
  await screen.press('Control+v');
  await expect(screen.field()).toContainText('begun');
  expect(await armed(screen.page, '.ProseMirror', home)).toEqual([]);
}
