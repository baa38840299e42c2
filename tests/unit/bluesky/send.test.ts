import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';
import type { Attachment } from '@shared/domain/attachment';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { createBlueskyConnector } from '../../../electron/connectors/bluesky/connector';
import { threadEvents } from '../../../electron/connectors/bluesky/read/thread';
import { Notice } from '../../../electron/connectors/bluesky/read/schema';
import { answerTo } from '../../support/connectors/answerTo';
import { type Call, fakeServer, karla, pds, session, us } from './fakeServer';
import { notice, refTo, uriOf, view } from './posts';

const put = 'com.atproto.repo.putRecord';
const get = 'com.atproto.repo.getRecord';
const root = refTo(uriOf(us.did, 'root'));
const question = threadEvents(
  Notice.parse(notice('question', 'Offen?', { record: { reply: { root, parent: root } } })),
  null,
  us.did,
  true,
)[0] as MessageUpsert;

/** A server that keeps what is put. */
function desk(answers: Parameters<typeof fakeServer>[0] = {}) {
  const kept = new Map<string, object>();
  const uri = (rkey: unknown) => uriOf(us.did, String(rkey));
  const server = fakeServer({
    'com.atproto.server.createSession': () => ({ body: session('one') }),
    'app.bsky.feed.getPosts': () => ({
      body: { posts: [view(karla, 'question', 'Offen?', { reply: { root, parent: root } })] },
    }),
    [get]: ({ url }: Call) => {
      const rkey = url.searchParams.get('rkey');
      const value = kept.get(String(rkey));
      return value
        ? { body: { uri: uri(rkey), cid: 'cid-kept', value } }
        : { status: 400, body: { error: 'RecordNotFound', message: 'x' } };
    },
    [put]: ({ input }: Call) => {
      if (kept.has(String(input.rkey))) return { status: 400, body: { error: 'InvalidSwap', message: 'x' } };
      kept.set(String(input.rkey), input.record as object);
      return { body: { uri: uri(input.rkey), cid: 'cid-kept' } };
    },
    'com.atproto.identity.resolveHandle': ({ url }: Call) =>
      url.searchParams.get('handle') === karla.handle
        ? { body: { did: karla.did } }
        : { status: 400, body: { error: 'InvalidRequest', message: 'Unable to resolve handle' } },
    ...answers,
  });
  const connector = createBlueskyConnector();
  const puts = () => server.calls.filter(({ method }) => method === put);
  return {
    ...server,
    kept,
    connector,
    puts,
    send: (outgoing: Outgoing, key = '<a@radhaus>') => connector.send(outgoing, key, server.sending),
  };
}

/** A picture of ours; not one in truth, so that it goes out as it is. */
const file = (more: Partial<Attachment>, data: Uint8Array = Buffer.from('any')): Outgoing['attachments'][number] => ({
  attachment: {
    ...{ id: AttachmentId.parse('f'), name: 'rad.jpg', mime: 'image/jpeg', bytes: data.length, sha256: null },
    ...{ state: 'local', cid: null, width: null, height: null, durationMs: null, ...more },
  },
  data,
});

const answer = (text: string, more: Partial<Outgoing> = {}): Outgoing =>
  ({ ...answerTo(question, text), writtenAt: 1_760_000_000_000, ...more }) as Outgoing;

it('answers in the thread, with facets in octets; a handle nobody has stays words', async () => {
  const { send, puts } = desk();
  const text = 'Grüße 🚲 @karla.test und @niemand.test: https://radhaus.example/zeiten #Lastenrad';
  expect(await send(answer(text))).toMatchObject({ kind: 'sent', receipt: { delivery: 'accepted' } });
  const { record, swapRecord } = puts()[0]?.input as { record: Record<string, unknown>; swapRecord: null };
  expect(swapRecord).toBeNull();
  expect(record).toMatchObject({ text, reply: { root, parent: refTo(uriOf(karla.did, 'question')) } });
  const facets = record.facets as { index: { byteStart: number; byteEnd: number }; features: { $type: string }[] }[];
  const words = facets.map(({ index }) => Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString());
  expect(words).toEqual(['@karla.test', 'https://radhaus.example/zeiten', '#Lastenrad']);
  expect(facets[0]?.features).toEqual([{ $type: 'app.bsky.richtext.facet#mention', did: karla.did }]);
});

it('however often one attempt is made, there is one post; another attempt makes another', async () => {
  const { send, kept, puts, connector, sending } = desk();
  const first = await send(answer('Ja'));
  expect(await send(answer('Ja'))).toEqual(first);
  expect(puts()).toHaveLength(1);
  expect(await connector.findSent?.('<a@radhaus>', answer('Ja'), sending)).toEqual(first);
  expect(await connector.findSent?.('<b@radhaus>', answer('Ja'), sending)).toBeNull();
  await send(answer('Ja'), '<b@radhaus>');
  expect(kept.size).toBe(2);
});

it('what fell silent is in doubt, and found again; one that came in meanwhile is not written over', async () => {
  let cut = true;
  const silent = desk();
  const http: typeof fetch = async (input, init) => {
    const answered = await silent.http(input, init);
    if (cut && String(input).includes('putRecord'))
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
    return answered;
  };
  const context = { ...silent.sending, http };
  expect(await silent.connector.send(answer('Ja'), '<c@radhaus>', context)).toMatchObject({ kind: 'uncertain' });
  cut = false;
  expect(await silent.connector.findSent?.('<c@radhaus>', answer('Ja'), context)).toMatchObject({ kind: 'sent' });
  expect(await silent.connector.send(answer('Ja'), '<c@radhaus>', context)).toMatchObject({ kind: 'sent' });
  expect(silent.kept.size).toBe(1);

  let asked = 0;
  const late = desk({
    [get]: () =>
      ++asked === 1
        ? { status: 400, body: { error: 'RecordNotFound', message: 'x' } }
        : { body: { uri: uriOf(us.did, 'there'), cid: 'c', value: { text: 'Ja', createdAt: '2026-05-04T10:00:00Z' } } },
    [put]: () => ({ status: 400, body: { error: 'InvalidSwap', message: 'x' } }),
  });
  expect(await late.send(answer('Ja'))).toMatchObject({ kind: 'sent', receipt: { remoteId: uriOf(us.did, 'there') } });
});

it.each([
  ['no words', answer(' '), 'content.empty'],
  ['301 graphemes', answer('🚲'.repeat(301)), 'content.tooLong'],
  ['few graphemes of very many octets', answer(`e${'\u0301'.repeat(2_000)}`), 'content.tooLong'],
  ['a new post', answer('Ja', { kind: 'new' }), 'unsupported'],
  ['an answer to nothing', answer('Ja', { replyTo: null }), 'unsupported'],
  ['a thread of another channel', answer('Ja', { nativeThread: '4711' }), 'unsupported'],
])('refuses %s before anybody is asked', async (_, outgoing, code) => {
  const { send, calls } = desk();
  expect(await send(outgoing)).toMatchObject({ kind: 'refused', error: { code } });
  expect(calls).toEqual([]);
});

it('300 graphemes are let through however many octets they are', async () => {
  expect(await desk().send(answer('🚲'.repeat(300)))).toMatchObject({ kind: 'sent' });
  expect(await desk().send(answer('ü'.repeat(300)))).toMatchObject({ kind: 'sent' });
});

it('says when the post that is answered is gone, and nothing was sent', async () => {
  const { send, puts } = desk({ 'app.bsky.feed.getPosts': () => ({ body: { posts: [] } }) });
  expect(await send(answer('Ja'))).toMatchObject({
    kind: 'refused',
    error: { code: 'recipient.unreachable', facts: { context: 'post' } },
  });
  expect(puts()).toEqual([]);
});

it('deletes posts of ours, and none of others', async () => {
  const { connector, sending, calls } = desk({ 'com.atproto.repo.deleteRecord': () => ({ body: {} }) });
  expect(await connector.remove?.(RemoteId.parse(uriOf(us.did, '3k')), sending)).toMatchObject({ kind: 'sent' });
  expect(calls.at(-1)?.input).toMatchObject({ repo: us.did, rkey: '3k' });
  const before = calls.length;
  expect(await connector.remove?.(RemoteId.parse(uriOf(karla.did, '3k')), sending)).toMatchObject({ kind: 'refused' });
  expect(calls).toHaveLength(before);
});

it('pictures go along with their words and shape, without what they tell of where they were taken', async () => {
  const uploads: string[] = [];
  const { send, puts } = desk({
    'com.atproto.repo.uploadBlob': ({ bytes, type }: Call) => {
      uploads.push(`${type} ${bytes.toString('latin1')}`);
      return { body: { blob: { $type: 'blob', ref: { $link: `bafk${uploads.length}` }, mimeType: type, size: 3 } } };
    },
  });
  const sent = await send(answer('', { attachments: [file({ alt: 'Ein Rad', width: 4, height: 3 }), file({})] }));
  expect(sent).toMatchObject({ kind: 'sent' });
  expect(uploads).toEqual(['image/jpeg any', 'image/jpeg any']);
  expect(puts()[0]?.input.record).toMatchObject({
    embed: {
      $type: 'app.bsky.embed.images',
      images: [
        { image: { ref: { $link: 'bafk1' } }, alt: 'Ein Rad', aspectRatio: { width: 4, height: 3 } },
        { image: { ref: { $link: 'bafk2' } }, alt: '' },
      ],
    },
  });
});

it.each([
  ['five pictures', Array.from({ length: 5 }, () => file({})), 'attachment.rejected'],
  ['a document', [file({ mime: 'application/pdf' })], 'attachment.rejected'],
  ['one too large', [file({}, new Uint8Array(2_000_001))], 'attachment.tooLarge'],
])('refuses %s before anybody is asked', async (_, attachments, code) => {
  const { send, calls } = desk();
  expect(await send(answer('Ja', { attachments }))).toMatchObject({ kind: 'refused', error: { code } });
  expect(calls).toEqual([]);
});

it('a picture the server refuses is refused for good, and nothing was posted', async () => {
  const { send, puts } = desk({
    'com.atproto.repo.uploadBlob': () => ({ status: 400, body: { error: 'InvalidMimeType', message: 'x' } }),
  });
  expect(await send(answer('Ja', { attachments: [file({})] }))).toMatchObject({
    ...{ kind: 'refused', error: { code: 'attachment.rejected' } },
  });
  expect(puts()).toEqual([]);
});

it('likes a post once, and takes back what any program liked', async () => {
  const liked: string[] = [];
  let viewer: object = {};
  const { connector, sending, calls } = desk({
    'app.bsky.feed.getPosts': () => ({ body: { posts: [{ ...view(karla, 'question', 'Offen?'), viewer }] } }),
    [put]: ({ input }: Call) => {
      if (liked.includes(String(input.rkey))) return { status: 400, body: { error: 'InvalidSwap', message: 'x' } };
      liked.push(String(input.rkey));
      return { body: { uri: 'at://x', cid: 'c' } };
    },
    'com.atproto.repo.deleteRecord': () => ({ body: {} }),
  });
  const id = RemoteId.parse(uriOf(karla.did, 'question'));
  expect(await connector.react?.(id, '👍', sending)).toMatchObject({ kind: 'sent' });
  expect(await connector.react?.(id, '👍', sending)).toMatchObject({ kind: 'sent' });
  expect(liked).toHaveLength(1);
  expect(calls.find(({ method }) => method === put)?.input).toMatchObject({
    ...{ collection: 'app.bsky.feed.like', swapRecord: null },
    record: { $type: 'app.bsky.feed.like', subject: { uri: id } },
  });
  viewer = { like: `at://${us.did}/app.bsky.feed.like/elsewhere` };
  expect(await connector.unreact?.(id, '👍', sending)).toMatchObject({ kind: 'sent' });
  const taken = calls.flatMap(({ method, input }) => (method.endsWith('deleteRecord') ? String(input.rkey) : []));
  expect(taken).toEqual([liked[0], 'elsewhere']);
});

const blobOf = (data: Uint8Array): string => {
  const digits = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = [0x01, 0x55, 0x12, 0x20, ...createHash('sha256').update(data).digest()];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return `b${(bits.match(/.{1,5}/gu) ?? []).map((five) => digits[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')}`;
};

it.each([
  ['their server keeps it', pds, 'the bytes', 'found'],
  ['another picture stands in its place', pds, 'other bytes', 'missing'],
  ['their identity names a printer', 'https://10.0.0.7', 'the bytes', 'missing'],
  ['it is not encrypted', 'http://pds.example', 'the bytes', 'missing'],
])('a picture of somebody else, where %s', async (_, endpoint, kept, outcome) => {
  const directory = 'https://plc.example';
  const { sending, calls } = desk({
    [`${directory}/${karla.did}`]: () => ({
      body: { id: karla.did, service: [{ id: '#atproto_pds', serviceEndpoint: endpoint }] },
    }),
    'com.atproto.sync.getBlob': () => ({ text: kept }),
  });
  const never = () => Promise.reject(new Error('none'));
  const connector = createBlueskyConnector({ directory, wellKnown: () => directory, txt: never, resolver: directory });
  const cid = blobOf(Buffer.from('the bytes'));
  const { attachment } = file({});
  const fetched = connector.download?.(attachment, RemoteId.parse(`blob:${karla.did}/${cid}/0`), sending);
  if (outcome === 'found') expect(Buffer.from((await fetched) ?? []).toString()).toBe('the bytes');
  else await expect(fetched).rejects.toMatchObject({ error: { code: 'attachment.missing' } });
  expect(calls.map(({ url }) => url.hostname)).not.toContain('10.0.0.7');
  expect(calls.map(({ token }) => token)).toEqual(calls.map(() => null));
});
