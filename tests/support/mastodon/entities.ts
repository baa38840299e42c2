/** Who is at the double's server, or known to it. */
export type Person = { id: string; acct: string; username: string; name: string };

/** A post as the double keeps it. */
export type Post = {
  id: string;
  author: Person;
  text: string;
  at: number;
  editedAt: number | null;
  inReplyTo: string | null;
  visibility: string;
  warning: string;
  mentions: Person[];
  media: string[];
  favourited: boolean;
};

const time = (at: number): string => new Date(at).toISOString();
const pictureOf = 'https://mastodon.example/avatars/original/missing.png';

/** An account as the API has it. */
export function accountOf({ id, acct, username, name }: Person) {
  return {
    ...{ id, acct, username, display_name: name, locked: false, bot: false, discoverable: true, indexable: false },
    ...{ group: false, created_at: time(1_700_000_000_000), note: '', url: `https://mastodon.example/@${acct}` },
    ...{ uri: `https://mastodon.example/users/${username}`, avatar: pictureOf, avatar_static: pictureOf },
    ...{ header: pictureOf, header_static: pictureOf, followers_count: 1, following_count: 1, statuses_count: 1 },
    ...{ last_status_at: '2026-11-30', hide_collections: false, noindex: false, emojis: [], roles: [], fields: [] },
  };
}

/** Words as Mastodon writes them: paragraphs, links, handles as links. */
export function htmlOf(text: string, mentions: readonly Person[]): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replaceAll(/@([\w.-]+(?:@[\w.-]+\w)?)/gu, (whole, handle: string) => {
    const found = mentions.find(({ acct, username }) => acct === handle || username === handle);
    const url = `https://mastodon.example/@${found?.acct ?? ''}`;
    return found
      ? `<span class="h-card" translate="no"><a href="${url}" class="u-url mention">@<span>${found.username}</span></a></span>`
      : whole;
  });
  return `<p>${linked.replaceAll('\n', '<br />')}</p>`;
}

/** A file as the API has it. */
export function mediaOf(file: { id: string; mime: string; description: string | null }, root: string, done = true) {
  const kind = /^(image|video|audio)\//u.exec(file.mime)?.[1] ?? 'unknown';
  const url = done ? `${root}/files/${file.id}` : null;
  return {
    ...{ id: file.id, type: kind, url, preview_url: url, remote_url: null, blurhash: null },
    meta: { original: { width: 640, height: 480, size: '640x480', aspect: 1.333_333 } },
    description: file.description,
  };
}

/** A post as the API has it. */
export function statusOf(post: Post, media: object[], author: Person | undefined) {
  return {
    ...{ id: post.id, created_at: time(post.at), edited_at: post.editedAt === null ? null : time(post.editedAt) },
    ...{ in_reply_to_id: post.inReplyTo, in_reply_to_account_id: author?.id ?? null },
    ...{ sensitive: post.warning !== '', spoiler_text: post.warning, visibility: post.visibility, language: 'de' },
    uri: `https://mastodon.example/statuses/${post.id}`,
    url: `https://mastodon.example/@${post.author.acct}/${post.id}`,
    ...{ replies_count: 0, reblogs_count: 0, favourites_count: 0, favourited: post.favourited, reblogged: false },
    ...{ muted: false, bookmarked: false, content: htmlOf(post.text, post.mentions), reblog: null },
    ...{ account: accountOf(post.author), media_attachments: media, tags: [], emojis: [], card: null, poll: null },
    mentions: post.mentions.map(({ id, acct, username }) => ({
      ...{ id, acct, username, url: `https://mastodon.example/@${acct}` },
    })),
  };
}
