import type { Comment, Message, Post, Rating, Talk, World } from './world';

const iso = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/u, '+0000');
type Node = Record<string, unknown>;

/** Rows of the world as the Graph API shows them (docs/graph-api/reference, v24.0); edges are functions of parameters. */
export function createNodes(world: World) {
  const isPage = world.host === 'facebook';
  const who = ({ id, name }: { id: string; name: string }): Node =>
    isPage ? { id, name, email: `${id}@facebook.com` } : { id, username: name };

  const message = (one: Message): Node => ({
    id: one.id,
    created_time: one.broken ? 'gestern' : iso(one.at),
    from: who(one.from),
    to: { data: [who(one.to)] },
    message: one.text,
    ...(one.unsupported && { is_unsupported: true }),
    ...(one.story && { story: { reply_to: { link: one.story.link, id: '17' } } }),
    ...(one.files.length > 0 && {
      attachments: {
        data: one.files.map(({ id, mime, url, name, size }) =>
          mime.startsWith('image/')
            ? { id, mime_type: mime, name, size, image_data: { url, width: 4, height: 4 } }
            : mime.startsWith('video/')
              ? { id, mime_type: mime, name, size, video_data: { url, width: 4, height: 4 } }
              : { id, mime_type: mime, name, size, file_url: url },
        ),
      },
    }),
  });

  const comment = (one: Comment): Node =>
    isPage
      ? {
          id: one.id,
          message: one.text,
          created_time: iso(one.at),
          from: { id: one.from.id, name: one.from.name },
          ...(one.parent && { parent: { id: one.parent.id } }),
          permalink_url: `https://www.facebook.com/${one.id}`,
          is_hidden: one.hidden,
          user_likes: one.liked,
          can_reply_privately: !one.repliedTo && one.from !== world.us,
          ...(one.conversation !== null && { private_reply_conversation: { id: one.conversation } }),
        }
      : {
          id: one.id,
          text: one.text,
          timestamp: iso(one.at),
          username: one.from.name,
          from: { id: one.from.id, username: one.from.name },
          hidden: one.hidden,
          ...(one.parent && { parent_id: one.parent.id }),
          replies: () => one.post.comments.filter(({ parent }) => parent === one).map(comment),
        };

  const post = (one: Post): Node =>
    isPage
      ? {
          id: one.id,
          message: one.text,
          created_time: iso(one.at),
          updated_time: iso(one.updated),
          from: { id: one.from.id, name: one.from.name },
          permalink_url: `https://www.facebook.com/${one.id}`,
          comments: ({ filter = 'toplevel', order = 'chronological' }: Record<string, string>) => {
            const rows = one.comments.filter(({ parent }) => filter === 'stream' || parent === null).map(comment);
            return order === 'reverse_chronological' ? rows.reverse() : rows;
          },
        }
      : {
          id: one.id,
          caption: one.text,
          timestamp: iso(one.at),
          permalink: `https://www.instagram.com/p/${one.id}/`,
          username: one.from.name,
          comments_count: one.comments.length,
          comments: () =>
            one.comments
              .filter(({ parent }) => parent === null)
              .map(comment)
              .reverse(),
        };

  return {
    iso,
    message,
    comment,
    post,
    /** Of a talk on Instagram only the 20 newest messages can be read (instagram conversations-api, "Limitations"). */
    talk: (one: Talk): Node => ({
      id: one.id,
      updated_time: iso(one.updated),
      participants: { data: [who(one.customer), who(world.us)] },
      messages: () =>
        [...one.messages]
          .reverse()
          .slice(0, isPage ? undefined : 20)
          .map(message),
    }),
    rating: ({ at, person, text, positive }: Rating): Node => ({
      id: `${at}`,
      created_time: iso(at),
      has_review: text !== '',
      review_text: text,
      recommendation_type: positive ? 'positive' : 'negative',
      reviewer: { id: person.id, name: person.name },
    }),
  };
}
