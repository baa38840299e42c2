import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Outgoing } from '@shared/channels/outgoing';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { mastodonDesk } from './desk';

const karla = { id: '110000000000000077', acct: 'karla@social.example', username: 'karla', name: 'Karla Kunz' };

let desk: Awaited<ReturnType<typeof mastodonDesk>>;
beforeEach(async () => void (desk = await mastodonDesk()));
afterEach(async () => {
  await desk.double.stop();
  expect(desk.double.violations).toEqual([]);
});

const answer = (replyTo: string, text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  ...{
    kind: 'reply',
    nativeThread: `mention/${replyTo}`,
    replyTo: RemoteId.parse(replyTo),
    references: [],
    profile: 'mention',
  },
  ...{ to: [], cc: [], bcc: [], subject: null, text, html: null, from: null, attachments: [], ...more },
});
const file = (name: string, mime: string, alt?: string) => ({
  attachment: {
    ...{ id: AttachmentId.parse(name), name, mime, bytes: 3, sha256: null, state: 'local' as const, cid: null },
    ...{ width: null, height: null, durationMs: null, ...(alt !== undefined && { alt }) },
  },
  data: Uint8Array.of(1, 2, 3),
});
const send = (outgoing: Outgoing, key = 'key') => desk.connector.send(outgoing, key, desk.send);
const last = () => desk.double.world.sent.at(-1)?.post;

it.each(['public', 'unlisted', 'private', 'direct'])(
  'an answer to a %s post reaches as far and warns of the same',
  async (visibility) => {
    const { id } = desk.double.world.mention(karla, '@radhaus Ja?', { visibility, warning: 'Streit' });
    expect(await send(answer(id, 'Ja!'))).toMatchObject({ kind: 'sent' });
    expect(last()).toMatchObject({ visibility, warning: 'Streit', text: '@karla@social.example Ja!', inReplyTo: id });
  },
);

it('a private mention stays one, also where what is answered was public', async () => {
  const { id } = desk.double.world.mention(karla, '@radhaus Ja?');
  await send(answer(id, 'Ja!', { profile: 'direct', nativeThread: `direct/${id}` }));
  expect(last()).toMatchObject({ visibility: 'direct' });
});

it('sent twice with one key it is one post', async () => {
  const { id } = desk.double.world.mention(karla, '@radhaus Ja?');
  const first = await send(answer(id, 'Ja!'), 'one');
  expect(await send(answer(id, 'Ja!'), 'one')).toEqual(first);
  expect(desk.double.world.sent).toHaveLength(1);
});

it('files go before the post, described, and the server is waited for', async () => {
  desk.double.manner.mediaMs = 1_500;
  const { id } = desk.double.world.mention(karla, '@radhaus Wie sieht es aus?');
  const outgoing = answer(id, 'So:', { attachments: [file('Rad.png', 'image/png', 'Ein blaues Rad')] });
  expect(await send(outgoing)).toMatchObject({ kind: 'sent' });
  const [media = ''] = last()?.media ?? [];
  expect(desk.double.world.fileAt(media)).toMatchObject({ description: 'Ein blaues Rad', mime: 'image/png' });
});

it('a file the server does not take is refused, and nothing is posted', async () => {
  const { id } = desk.double.world.mention(karla, '@radhaus Und?');
  const outgoing = answer(id, 'Hier', { attachments: [file('Liste.xls', 'application/vnd.ms-excel')] });
  expect(await send(outgoing)).toMatchObject({ kind: 'refused', error: { code: 'attachment.rejected' } });
  expect(desk.double.world.sent).toEqual([]);
});

it('says why nothing goes out: too long, empty, gone, not begun by them', async () => {
  const { id } = desk.double.world.mention(karla, '@radhaus Und?');
  expect(await send(answer(id, 'x'.repeat(600)))).toMatchObject({
    kind: 'refused',
    error: { code: 'content.tooLong' },
  });
  expect(await send(answer(id, ' '))).toMatchObject({ kind: 'refused', error: { code: 'content.empty' } });
  expect(await send(answer('1', 'Ja'))).toMatchObject({ kind: 'refused', error: { code: 'recipient.unreachable' } });
  expect(await send(answer(id, 'Ja', { kind: 'new' }))).toMatchObject({
    kind: 'refused',
    error: { code: 'unsupported' },
  });
});

it('a change keeps the warning, the files and the handle', async () => {
  const { world } = desk.double;
  const { id } = world.mention(karla, '@radhaus Und?', { warning: 'Streit' });
  await send(answer(id, 'So', { attachments: [file('Rad.png', 'image/png')] }));
  const mine = last();
  const changed = await desk.connector.edit?.(RemoteId.parse(mine?.id ?? ''), 'Doch anders', desk.send);
  expect(changed).toMatchObject({ kind: 'sent' });
  expect(world.postAt(mine?.id ?? '')).toMatchObject({ text: '@karla@social.example Doch anders', warning: 'Streit' });
  expect(world.postAt(mine?.id ?? '').media).toHaveLength(1);
});

it('files are fetched without the token, from where their post says', async () => {
  const { world } = desk.double;
  const kept = world.keepFile(Uint8Array.of(7, 8), 'image/png', null);
  const { id } = world.mention(karla, '@radhaus Bild', { media: [kept.id] });
  const { attachment } = file('x.png', 'image/png');
  const fetched = await desk.connector.download?.(attachment, RemoteId.parse(`${id}/${kept.id}`), desk.send);
  expect([...(fetched ?? [])]).toEqual([7, 8]);
  expect(desk.double.fileTokens).toEqual([undefined]);
  await expect(desk.connector.download?.(attachment, RemoteId.parse(`${id}/1`), desk.send)).rejects.toMatchObject({
    error: { code: 'attachment.missing' },
  });
});
