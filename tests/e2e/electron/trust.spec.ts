import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId } from '@shared/domain/ids';
import { fillProfile } from '../../support/generate/fillProfile';
import { must } from '../../support/generate/must';
import { quietAccounts, quietCursor } from '../../support/generate/quietAccounts';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';

const person = { scope: 'email', id: 'konto@evil.example.org', name: 'sparkasse.de', language: null };
const file = (name: string, text: string): MessageUpsert['attachments'][number] => ({
  ...{ remoteId: RemoteId.parse(`file/${name}/${text}`), name, mime: 'application/octet-stream', bytes: text.length },
  ...{ cid: null, width: null, height: null, durationMs: null, data: new TextEncoder().encode(text) },
});

function mail(now: number): MessageUpsert {
  return {
    type: 'message',
    remoteId: RemoteId.parse('mail/1'),
    thread: nativeThread('mail', person.id),
    channel: ChannelKind.parse('email'),
    profile: 'mail',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: person,
    customer: person,
    sentAt: now - 1000,
    receivedAt: now - 1000,
    subject: 'Ihr Konto',
    text: 'Bitte melden Sie sich an.',
    html: '<p>Bitte melden Sie sich an.</p><img src="https://evil.example.org/a.png"><img src="https://evil.example.org/d.gif" width="1" height="1">',
    attachments: [file('../../rechnung.txt', 'eins'), file('rechnung.txt', 'zwei'), file('gpj.exe', 'drei')],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
    mail: {
      authentication: { dmarc: 'fail', spf: 'none', dkim: 'none' },
      replyTo: null,
      unsubscribe: { url: 'https://evil.example.org/leave', mail: null },
      invitation: {
        ...{ method: 'request', uid: 'one', sequence: 0, recurrence: null, title: 'Anprobe', place: '', more: 0 },
        ...{ startsAt: now + 86_400_000, endsAt: null, allDay: false, zone: null, repeats: null, attendees: [] },
        organizer: { name: 'Karla', address: 'konto@evil.example.org' },
      },
      unreadable: false,
    },
  };
}

test('a doubtful mail in the real desk: warned about, without pictures, answered, its files saved safely', async ({
  profile,
}) => {
  const now = Date.now();
  await fillProfile(profile, now, async (ledger) => {
    const [account] = quietAccounts(['email']);
    if (!account) throw new Error('no account');
    must(await ledger.system({ type: 'putAccount', account }));
    must(await ledger.ingest(account.id, [mail(now)], quietCursor(now)));
  });
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const { press, page, words, ...ui } = screenOf(desk.page());
  await expect(ui.rows()).toHaveCount(1);
  await press('j', 'Enter');
  await expect(page.getByRole('complementary', { name: words('trust.caution') })).toContainText('evil.example.org');

  await expect(page.getByText(words('trust.pictures_one'))).toBeVisible();
  await press('w');
  await expect(page.getByText(words('trust.pictures_one'))).toHaveCount(0);
  await expect(page.frameLocator('iframe').locator('img[src="0"]')).toHaveCount(1);

  const folder = await mkdtemp(join(tmpdir(), 'tresen-saved-'));
  await desk.app().evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await press('Shift+S');
  await expect.poll(() => readdir(folder).then((names) => names.length)).toBe(3);
  const names = (await readdir(folder)).sort();
  expect(names).toEqual(['gpj.exe', 'rechnung (2).txt', 'rechnung.txt']);
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  await expect.poll(() => readFile(join(folder, 'rechnung.txt'), 'utf8')).toBe('eins');
  await rm(folder, { recursive: true });

  await press('t', 'y');
  await expect(page.getByText(words('trust.invitation.you.accepted'))).toBeVisible();

  // A link whose runtime gets no fixes reaches nobody: the person is told so.
  await press('Shift+U');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('trust.unsubscribe.do') })
    .click();
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(words('error.runtime.unsupported'));
  await press('Escape');

  desk.forgive(/^page console: (?:Blocked script execution in 'app:\/\/desk\/mail\/|Failed to load resource.*404)/);
  await desk.quit();
  expect(desk.failures).toEqual([]);
});
