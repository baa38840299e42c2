import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../electron/connectors/connector';
import type { Billing } from './billing';
import { createAnswer, isOurs } from './entities';
import { readAsked, readCount, readId } from './fields';
import { forbidden, invalid, problem } from './refusal';
import { createUploads } from './uploads';
import { type Dm, type Post, us, type World } from './world';

/** A call as it came. `ids`: those of its path. */
export type Call = { ids: string[]; query: URLSearchParams; json: Record<string, unknown>; form: FormData | null };

/** What is answered: JSON, or the octets of a file. */
export type Reply = { status: number; body?: unknown; file?: Uint8Array };

/** An endpoint: the scopes it wants (published description 2.167), whether it has JSON, and what it does. */
export type Endpoint = { scopes: readonly string[]; run(call: Call): Reply | Promise<Reply> };

const day = 86_400_000;
const newestFirst = (a: { id: string }, b: { id: string }): number => (BigInt(a.id) < BigInt(b.id) ? 1 : -1);
const reading = ['tweet.read', 'users.read'];

/** A weighed length by https://docs.x.com/fundamentals/counting-characters: addresses are 23, CJK and emoji 2. */
function weigh(text: string): number {
  const rest = text.replaceAll(/https?:\/\/\S+/gu, '');
  const addresses = text.match(/https?:\/\/\S+/gu)?.length ?? 0;
  const light = (code: number): boolean =>
    code <= 4_351 ||
    (code >= 8_192 && code <= 8_205) ||
    (code >= 8_208 && code <= 8_223) ||
    (code >= 8_242 && code <= 8_247);
  return [...rest].reduce((sum, one) => sum + (light(one.codePointAt(0) ?? 0) ? 1 : 2), addresses * 23);
}

const hasAddress = (text: string): boolean => /https?:\/\/|\b[\w-]+\.(?:de|com|org|net|example)\b/iu.test(text);

/** The names of a body; others are refused (the description forbids additional properties). */
function only(json: Record<string, unknown>, names: readonly string[], where = ''): void {
  const strange = Object.keys(json).filter((name) => !names.includes(name));
  if (strange.length > 0) throw invalid(`[${where}${strange.join()}] is not allowed here`);
}

/** Everything the double answers, by method and path. */
export function createRoutes({
  clock,
  world,
  billing,
  root,
}: {
  clock: Clock;
  world: World;
  billing: Billing;
  root: () => string;
}) {
  const uploads = createUploads(world, billing);
  const tokens = new Map<string, number>();
  /** Whether likes may be given by a program: self-serve apps were told no in April 2026. */
  const manner = { likes: true };

  /** A page of a list, newest first; the token of a page says where the next begins. */
  const page = <T>(all: readonly T[], call: Call, size: number): { some: T[]; meta: Record<string, unknown> } => {
    const token = call.query.get('pagination_token');
    const from = token === null ? 0 : tokens.get(token);
    if (from === undefined) throw invalid(`The \`pagination_token\` query parameter value [${token}] is not valid`);
    const some = all.slice(from, from + size);
    const next = from + size < all.length ? `page${randomUUID()}` : null;
    if (next !== null) tokens.set(next, from + size);
    return { some, meta: { result_count: some.length, ...(next !== null && { next_token: next }) } };
  };

  const timeline = (call: Call, belongs: (post: Post) => boolean, more: readonly string[] = []): Reply => {
    const { query, ids } = call;
    if (ids[0] !== us.id) throw forbidden('The double lists only what is of the account itself.');
    const names = ['max_results', 'pagination_token', 'start_time', 'end_time', 'since_id', 'until_id', ...more];
    const asked = readAsked(query, 'post', names);
    const size = readCount(query, 'max_results', [5, 100, 10]);
    const since = BigInt(readId(query.get('since_id') ?? '0', 'since_id'));
    const start = Date.parse(query.get('start_time') ?? '1970-01-01T00:00:00Z');
    const found = [...world.posts.values()]
      .filter((post) => belongs(post) && world.visible(post) && BigInt(post.id) > since && post.at >= start)
      .sort(newestFirst);
    const { some, meta } = page(found, call, size);
    const answer = createAnswer(world, root, asked, true);
    const data = some.map((post) => answer.post(post));
    billing.read(answer.reads);
    const ends = some.length > 0 ? { newest_id: some[0]?.id, oldest_id: some.at(-1)?.id } : {};
    return { status: 200, body: answer.body(data, { ...meta, ...ends }) };
  };

  const events = (call: Call, belongs: (dm: Dm) => boolean): Reply => {
    const asked = readAsked(call.query, 'dm', ['max_results', 'pagination_token', 'event_types']);
    const size = readCount(call.query, 'max_results', [1, 100, 100]);
    const all = world.dms.filter((dm) => belongs(dm) && dm.at >= clock.now() - 30 * day).sort(newestFirst);
    const { some, meta } = page(all, call, size);
    const answer = createAnswer(world, root, asked, false);
    const data = some.map((dm) => answer.dm(dm));
    billing.read(answer.reads);
    return { status: 200, body: answer.body(data, meta) };
  };

  const say = (call: Call, conversation: (id: string) => string): Reply => {
    const { json, ids } = call;
    only(json, ['text', 'attachments']);
    const files = (json.attachments ?? []) as { media_id: string }[];
    const text = json.text ?? '';
    if (typeof text !== 'string' || (text === '' && files.length === 0))
      throw invalid('At least one of `text`, `attachments` is required.');
    if (files.length > 1) throw invalid('Only one attachment per message is supported.');
    const id = conversation(ids[0] ?? '');
    const other = [...world.people.values()].find((one) => one.id !== us.id && id.split('-').includes(one.id));
    if (!other || other.suspended) throw forbidden('You cannot send messages to this user.');
    const dm = world.write(us, other, text, {
      media: uploads.take(
        files.map((one) => one.media_id),
        'dm_',
      ),
    });
    world.took({ dm });
    billing.write('write');
    return { status: 201, body: { data: { dm_conversation_id: dm.conversation, dm_event_id: dm.id } } };
  };

  const create = ({ json }: Call): Reply => {
    only(json, ['text', 'reply', 'media']);
    const reply = (json.reply ?? {}) as Record<string, unknown>;
    const media = (json.media ?? {}) as Record<string, unknown>;
    only(reply, ['in_reply_to_tweet_id', 'exclude_reply_user_ids', 'auto_populate_reply_metadata'], 'reply.');
    only(media, ['media_ids', 'tagged_user_ids'], 'media.');
    const text = json.text ?? '';
    const keys = (media.media_ids ?? []) as string[];
    if (typeof text !== 'string' || (text === '' && keys.length === 0)) throw invalid('A post needs text or media.');
    if (json.media !== undefined && (keys.length < 1 || keys.length > 4))
      throw invalid('media.media_ids takes 1 to 4 ids.');
    if (weigh(text) > 280)
      throw forbidden('Your Tweet text is too long. For more information see counting characters.');
    const to = json.reply === undefined ? null : world.posts.get(String(reply.in_reply_to_tweet_id));
    if (to === undefined || (to && !world.visible(to)))
      throw forbidden('You attempted to reply to a Tweet that is deleted or not visible to you.');
    // Since February 2026, for all apps but those of large contracts.
    if (to && !isOurs(to) && !world.hasCalledUs(to.author))
      throw forbidden(
        'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
      );
    const ours = [...world.posts.values()].filter(isOurs).slice(-20);
    if (ours.some((one) => one.parent === (to?.id ?? null) && [...one.text].slice(one.lead).join('') === text))
      throw forbidden('You are not allowed to create a Tweet with duplicate content.');
    const post = world.post(us, text, { ...(to && { to }), media: uploads.take(keys, 'tweet_') });
    world.took({ post });
    billing.write(hasAddress(text) ? 'writeWithUrl' : 'write');
    return { status: 201, body: { data: { id: post.id, text: post.text, edit_history_post_ids: post.history } } };
  };

  const endpoints: Record<string, Endpoint> = {
    'GET /2/users/me': {
      scopes: reading,
      run({ query }) {
        const answer = createAnswer(world, root, readAsked(query, 'user', []), false);
        const data = answer.user(us);
        billing.read(answer.reads);
        return { status: 200, body: answer.body(data) };
      },
    },
    'GET /2/users/:id/mentions': {
      scopes: reading,
      run: (call) => timeline(call, (post) => !isOurs(post) && post.mentions.some(({ id }) => id === us.id)),
    },
    'GET /2/users/:id/tweets': {
      scopes: reading,
      run: (call) => timeline(call, isOurs, ['exclude']),
    },
    'GET /2/tweets': {
      scopes: reading,
      run(call) {
        const ids = (call.query.get('ids') ?? '').split(',').map((id) => readId(id, 'ids'));
        const answer = createAnswer(world, root, readAsked(call.query, 'post', ['ids']), false);
        const found = ids.flatMap((id) => world.posts.get(id) ?? []).filter(world.visible);
        const data = found.map((post) => answer.post(post));
        billing.read(answer.reads);
        return { status: 200, body: answer.body(data) };
      },
    },
    'POST /2/tweets': { scopes: ['tweet.read', 'tweet.write', 'users.read'], run: create },
    'DELETE /2/tweets/:id': {
      scopes: ['tweet.read', 'tweet.write', 'users.read'],
      run({ ids }) {
        const post = world.posts.get(ids[0] ?? '');
        if (post && !isOurs(post)) throw forbidden('You are not authorized to delete this Tweet.');
        billing.write('remove');
        return { status: 200, body: { data: { deleted: world.remove(ids[0] ?? '') } } };
      },
    },
    'POST /2/users/:id/likes': {
      scopes: ['like.write', 'tweet.read', 'users.read'],
      run({ ids, json }) {
        only(json, ['tweet_id']);
        const post = world.posts.get(String(json.tweet_id));
        if (ids[0] !== us.id) throw forbidden('The `id` must be that of the authenticated user.');
        if (!manner.likes)
          throw problem(403, 'client-forbidden', 'Client Forbidden', 'This endpoint is not open to your app.');
        if (!post || !world.visible(post))
          throw problem(404, 'resource-not-found', 'Not Found Error', 'Could not find tweet.');
        world.like(post.id);
        billing.write('write');
        return { status: 200, body: { data: { liked: true } } };
      },
    },
    // https://docs.x.com/x-api/users/unlike-post: one that is gone already is no error.
    'DELETE /2/users/:id/likes/:id': {
      scopes: ['like.write', 'tweet.read', 'users.read'],
      run({ ids }) {
        if (ids[0] !== us.id) throw forbidden('The `id` must be that of the authenticated user.');
        if (!manner.likes)
          throw problem(403, 'client-forbidden', 'Client Forbidden', 'This endpoint is not open to your app.');
        world.unlike(ids[1] ?? '');
        billing.write('write');
        return { status: 200, body: { data: { liked: false } } };
      },
    },
    'GET /2/dm_events': { scopes: ['dm.read', ...reading], run: (call) => events(call, () => true) },
    'GET /2/dm_conversations/with/:id/dm_events': {
      scopes: ['dm.read', ...reading],
      run: (call) => events(call, ({ conversation }) => conversation.split('-').includes(call.ids[0] ?? '')),
    },
    'POST /2/dm_conversations/with/:id/messages': {
      scopes: ['dm.write', ...reading],
      run: (call) => say(call, (id) => `${us.id}-${readId(id, 'participant_id')}`),
    },
    'POST /2/dm_conversations/:id/messages': { scopes: ['dm.write', ...reading], run: (call) => say(call, (id) => id) },
    'GET /2/dm_conversations/media/:id/:id/:id': {
      scopes: ['dm.read'],
      run({ ids: [event, id, resource] }) {
        const dm = world.dms.find((one) => one.id === event);
        const file = dm?.media
          .map((key) => world.media.get(key))
          .find((one) => one?.id === id && one?.resource === resource);
        if (!file) throw problem(404, 'resource-not-found', 'Not Found Error', 'Could not find media.');
        return { status: 200, file: file.data };
      },
    },
    ...uploads.endpoints,
  };
  return { endpoints, manner };
}
