import { type Asked, page, paged, pick, readFields } from './fields';
import type { Access } from './access';
import type { createNodes } from './nodes';
import { missing, Refusal, unknownField } from './refusal';
import type { World } from './world';

type Params = Record<string, string>;
type Rows = Record<string, unknown>[];

/**
 * What can be read: `me`, conversations (messenger-platform/conversations; instagram conversations-api), posts, media and
 * comments (reference/page/feed, /tagged, /ratings; instagram-platform/reference/ig-user/media, /tags; ig-media/comments)
 * and several objects at once by `?ids=` (docs/graph-api/guides/field-expansion, "multiple objects"), v24.0.
 */
export function createReading(world: World, nodes: ReturnType<typeof createNodes>, access: Access) {
  const isPage = world.host === 'facebook';
  const state = { published: true };

  const insist = (params: Params, known: readonly string[]): Asked[] => {
    for (const key of Object.keys(params)) if (![...known, 'fields'].includes(key)) throw unknownField();
    return params.fields === undefined ? [] : readFields(params.fields);
  };
  const needs = (comments: boolean): void => {
    if (isPage)
      access.needs('pages_read_engagement', ...(comments ? ['pages_read_user_content'] : ['pages_messaging']));
    else
      access.needs(
        'instagram_business_basic',
        comments ? 'instagram_business_manage_comments' : 'instagram_business_manage_messages',
      );
  };
  const list = (rows: Rows, params: Params, show: (row: Rows[number]) => Rows[number]): object => {
    const found = page(rows, params);
    return paged({ ...found, rows: found.rows.map(show) });
  };

  const one = (id: string, asked: Asked[]): Rows[number] => {
    const talk = world.talks.find((row) => row.id === id);
    if (talk) {
      needs(false);
      return pick('UnifiedThread', nodes.talk(talk), asked);
    }
    const message = world.talks.flatMap(({ messages }) => messages).find((row) => row.id === id);
    if (message) {
      needs(false);
      return pick('Message', nodes.message(message), asked);
    }
    const post = world.posts.find((row) => row.id === id);
    if (post) {
      needs(true);
      return pick(isPage ? 'PagePost' : 'IGMedia', nodes.post(post), asked);
    }
    const comment = world.find(id);
    if (!comment) throw missing();
    needs(true);
    return pick(isPage ? 'Comment' : 'IGComment', nodes.comment(comment), asked);
  };

  const edge = (name: string, params: Params): object => {
    const paging = ['limit', 'after'];
    switch (name) {
      case 'conversations': {
        const asked = insist(params, [...paging, 'platform', 'user_id']);
        if (params.platform !== (isPage ? 'messenger' : 'instagram')) throw new Refusal(100);
        needs(false);
        const rows = world.talks
          .filter(
            ({ role, customer }) =>
              (role || !access.app.development) && (params.user_id ?? customer.id) === customer.id,
          )
          .sort((a, b) => b.updated - a.updated)
          .map(nodes.talk);
        return list(rows, params, (row) => pick('UnifiedThread', row, asked));
      }
      case 'media': {
        if (isPage) throw missing();
        const asked = insist(params, [...paging, 'since', 'until']);
        needs(true);
        const rows = world.posts
          .filter(({ tagged }) => !tagged)
          .reverse()
          .map(nodes.post);
        return list(rows, params, (row) => pick('IGMedia', row, asked));
      }
      case 'tags': {
        if (isPage) throw missing();
        const asked = insist(params, paging);
        needs(true);
        return list(
          world.posts
            .filter(({ tagged }) => tagged)
            .reverse()
            .map(nodes.post),
          params,
          (row) => pick('IGMedia', row, asked),
        );
      }
      case 'feed':
      case 'tagged': {
        if (!isPage) throw missing();
        const asked = insist(params, [...paging, 'since', 'until']);
        needs(true);
        const rows = world.posts
          .filter(({ tagged }) => tagged === (name === 'tagged'))
          .reverse()
          .map(nodes.post);
        return list(rows, params, (row) => pick('PagePost', row, asked));
      }
      case 'ratings': {
        if (!isPage) throw missing();
        const asked = insist(params, paging);
        needs(true);
        return list([...world.ratings].reverse().map(nodes.rating), params, (row) =>
          pick('Recommendation', row, asked),
        );
      }
      default:
        throw missing();
    }
  };

  /** Answers below a comment or a visitor's post (object/comments; ig-comment/replies). */
  const answersOf = (id: string, name: string, params: Params): object => {
    if (name !== (isPage ? 'comments' : 'replies')) throw missing();
    const asked = insist(params, ['limit', 'after', 'filter', 'order']);
    needs(true);
    const found = world.find(id);
    const post = found?.post ?? world.posts.find((row) => row.id === id);
    if (!post) throw missing();
    const rows = post.comments.filter(({ parent }) => parent === (found ?? null)).map(nodes.comment);
    return list(rows, params, (row) => pick(isPage ? 'Comment' : 'IGComment', row, asked));
  };

  return {
    state,
    get(path: readonly string[], params: Params): object {
      const [id = '', name] = path;
      if (id === '' && params.ids !== undefined) {
        const asked = insist(params, ['ids']);
        const wanted = params.ids.split(',');
        // At most 50 objects at once.
        if (wanted.length > 50) throw new Refusal(100);
        return Object.fromEntries(wanted.map((one_) => [one_, one(one_, asked)]));
      }
      const isUs = id === 'me' || id === world.us.id;
      if (isUs && name !== undefined && path.length === 2) return edge(name, params);
      if (path.length === 2) return answersOf(id, name ?? '', params);
      if (path.length > 1) throw missing();
      if (!isUs) return one(id, insist(params, []));
      const { us } = world;
      return isPage
        ? pick('Page', { id: us.id, name: us.name, is_published: state.published }, insist(params, []))
        : pick('IGUser', { id: us.id, user_id: us.id, username: us.name, name: us.name }, insist(params, []));
    },
  };
}
