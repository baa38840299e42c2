import type { Clock } from '../../../electron/connectors/connector';
import { accountOf, mediaOf } from './entities';
import { instanceOf } from './instance';
import type { createOauth } from './oauth';
import { Refusal } from './refuse';
import { type createWorld, us } from './world';

/** A call as it came: JSON, or a form with a file. */
export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  json: Record<string, unknown>;
  form: { file: Uint8Array; mime: string; description: string | null } | null;
  key: string | null;
};

/** An answer: with a page of a list, what stands beside it. */
export type Reply = { status: number; body: unknown; link?: string };

type World = {
  clock: Clock;
  root(): string;
  world: ReturnType<typeof createWorld>;
  oauth: ReturnType<typeof createOauth>;
};

const narrow = ['public', 'unlisted', 'private', 'direct'];

/** What the double can do with a good token; null where nothing is there. */
export function createRoutes({ clock, root, world, oauth }: World) {
  const keys = new Map<string, string>();
  const manner = { characters: 500, mediaMs: 0, streams: true };
  const ok = (body: unknown): Reply => ({ status: 200, body });

  const list = (all: { id: string; entity: unknown }[], query: URLSearchParams, path: string): Reply => {
    const limit = Math.min(80, Number(query.get('limit') ?? 20));
    const min = query.get('min_id');
    const max = query.get('max_id');
    const within = all.filter(
      ({ id }) => (min === null || BigInt(id) > BigInt(min)) && (max === null || BigInt(id) < BigInt(max)),
    );
    const page = (min === null ? within.slice(-limit) : within.slice(0, limit)).reverse();
    const [first, last] = [page[0], page.at(-1)];
    const link =
      first && last
        ? `<${root()}${path}?max_id=${last.id}>; rel="next", <${root()}${path}?min_id=${first.id}>; rel="prev"`
        : undefined;
    return { ...ok(page.map(({ entity }) => entity)), ...(link !== undefined && { link }) };
  };

  const textOf = (json: Record<string, unknown>): string => {
    const text = String(json.status ?? '');
    if (text.trim() === '' && !json.media_ids) throw new Refusal(422, "Validation failed: Text can't be blank");
    if (text.replaceAll(/https?:\/\/\S+/gu, 'x'.repeat(23)).length > manner.characters)
      throw new Refusal(422, `Validation failed: Text character limit of ${manner.characters} exceeded`);
    return text;
  };

  const publish = ({ json, key }: Call): Reply => {
    const known = key === null ? undefined : keys.get(key);
    if (known !== undefined) return ok(world.asStatus(world.postAt(known)));
    const text = textOf(json);
    const answered = json.in_reply_to_id === undefined ? null : world.postAt(String(json.in_reply_to_id));
    const media = ((json.media_ids ?? []) as string[]).map((id) => {
      if (world.fileAt(id).doneAt > clock.now())
        throw new Refusal(422, 'Cannot attach files that have not finished processing.');
      return id;
    });
    const people = [...world.posts.values()].map(({ author }) => author);
    const mentions = [...text.matchAll(/@([\w.-]+(?:@[\w.-]+\w)?)/gu)].flatMap(
      ([, handle]) => people.find(({ acct }) => acct === handle) ?? [],
    );
    const visibility = String(json.visibility ?? 'public');
    if (!narrow.includes(visibility))
      throw new Refusal(422, 'Validation failed: Visibility is not included in the list');
    const post = world.add({
      ...{ author: us, text, inReplyTo: answered?.id ?? null, visibility, warning: String(json.spoiler_text ?? '') },
      ...{ mentions: [...new Set(mentions)], media },
    });
    if (key !== null) keys.set(key, post.id);
    world.take(post, key);
    return ok(world.asStatus(post));
  };

  const mine = (id: string): string => {
    if (world.postAt(id).author.id !== us.id) throw new Refusal(404, 'Record not found');
    return id;
  };

  const upload = ({ form }: Call): Reply => {
    if (!form) throw new Refusal(422, "Validation failed: File can't be blank");
    if (!/^(?:image|video|audio)\//u.test(form.mime))
      throw new Refusal(422, 'Validation failed: File content type is invalid');
    const file = world.keepFile(form.file, form.mime, form.description, clock.now() + manner.mediaMs);
    return { status: manner.mediaMs > 0 ? 202 : 200, body: mediaOf(file, root(), manner.mediaMs === 0) };
  };

  const open: Record<string, (call: Call) => Reply> = {
    'GET /api/v2/instance': () => ok(instanceOf(root(), manner.characters)),
    'POST /api/v1/apps': ({ json }) => ok(oauth.register(json)),
    'POST /oauth/token': ({ json }) => ok(oauth.token(json)),
  };
  const closed: Record<string, (call: Call, id: string) => Reply> = {
    'GET /api/v1/accounts/verify_credentials': () =>
      ok({
        ...accountOf(us),
        role: { id: '-99', name: '', permissions: '0', color: '', highlighted: false },
        source: {
          note: '',
          fields: [],
          privacy: 'public',
          sensitive: false,
          indexable: true,
          follow_requests_count: 0,
        },
      }),
    'GET /api/v1/notifications': ({ query, path }) =>
      list(world.lists.notifications(query.getAll('types[]')), query, path),
    'GET /api/v1/conversations': ({ query, path }) => list(world.lists.conversations(), query, path),
    [`GET /api/v1/accounts/${us.id}/statuses`]: ({ query, path }) => list(world.lists.own(), query, path),
    'POST /api/v1/statuses': publish,
    'GET /api/v1/statuses': ({ query }) =>
      ok(
        query
          .getAll('id[]')
          .flatMap((id) => world.posts.get(id) ?? [])
          .map(world.asStatus),
      ),
    'GET /api/v1/statuses/{id}': (_, id) => ok(world.asStatus(world.postAt(id))),
    'PUT /api/v1/statuses/{id}': ({ json }, id) =>
      ok(
        world.edit(mine(id), textOf(json), {
          warning: String(json.spoiler_text ?? ''),
          media: (json.media_ids ?? []) as string[],
        }),
      ),
    'DELETE /api/v1/statuses/{id}': (_, id) => ok(world.remove(mine(id))),
    'GET /api/v1/statuses/{id}/context': (_, id) => ok(world.contextOf(id)),
    'POST /api/v1/statuses/{id}/favourite': (_, id) => {
      world.postAt(id).favourited = true;
      return ok(world.asStatus(world.postAt(id)));
    },
    'POST /api/v1/statuses/{id}/unfavourite': (_, id) => {
      world.postAt(id).favourited = false;
      return ok(world.asStatus(world.postAt(id)));
    },
    'POST /api/v2/media': upload,
    'GET /api/v1/media/{id}': (_, id) => {
      const file = world.fileAt(id);
      const done = file.doneAt <= clock.now();
      return { status: done ? 200 : 206, body: mediaOf(file, root(), done) };
    },
  };

  return {
    manner,
    /** What is there for a call, and whether it needs a token. */
    find({ method, path }: Pick<Call, 'method' | 'path'>): { free: boolean; run(call: Call): Reply } | null {
      const free = open[`${method} ${path}`];
      if (free) return { free: true, run: free };
      const [, head = '', id = '', tail = ''] = /^(\/api\/v\d\/(?:statuses|media)\/)([^/]+)(\/.*)?$/u.exec(path) ?? [];
      const route = closed[`${method} ${path}`] ?? closed[`${method} ${head}{id}${tail}`];
      return route ? { free: false, run: (call) => route(call, decodeURIComponent(id)) } : null;
    },
  };
}
