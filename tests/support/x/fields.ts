import { invalid } from './refusal';

/** What a list may be asked for, by the published description 2.167; `fields.test.ts` compares where it is there. */
export const fields = {
  post: [
    ...['article', 'article_title', 'attachments', 'card_uri', 'community_id', 'context_annotations'],
    ...['conversation_id', 'created_at', 'display_text_range', 'edit_controls', 'entities', 'geo', 'id', 'lang'],
    ...['matched_media_notes', 'media_metadata', 'non_public_metrics', 'note_post', 'note_request_suggestions'],
    ...['organic_metrics', 'paid_partnership', 'possibly_sensitive', 'promoted_metrics', 'public_metrics'],
    ...['reply_settings', 'scopes', 'source', 'suggested_source_links', 'suggested_source_links_with_counts'],
    ...['text', 'withheld'],
  ],
  user: ['created_at', 'description', 'id', 'name', 'protected', 'username', 'verified'],
  media: ['alt_text', 'duration_ms', 'height', 'media_key', 'preview_image_url', 'type', 'url', 'variants', 'width'],
  dm: ['attachments', 'created_at', 'dm_conversation_id', 'entities', 'event_type', 'id', 'text'],
} as const;

export const expansions = {
  post: [
    ...['article.cover_media', 'article.media_entities', 'attachments.media_keys', 'attachments.media_source_tweet'],
    ...['attachments.poll_ids', 'author_id', 'edit_history_post_ids', 'entities.mentions.username', 'geo.place_id'],
    ...['in_reply_to_user_id', 'referenced_posts', 'username'],
  ],
  dm: ['attachments.media_keys', 'participant_ids', 'referenced_posts', 'sender_id'],
} as const;

/** What a call asks for: fields by kind, and expansions. */
export type Asked = {
  post: ReadonlySet<string>;
  user: ReadonlySet<string>;
  media: ReadonlySet<string>;
  dm: ReadonlySet<string>;
  expand: ReadonlySet<string>;
};

const usual = {
  post: ['id', 'text'],
  user: ['id', 'name', 'username'],
  media: ['media_key', 'type'],
  dm: ['id', 'text', 'event_type'],
};

/**
 * Reads the fields of a call. Stricter than X, which leaves out in silence what it does not know: a name that is not
 * described is refused.
 * @param plain the other parameters the endpoint takes
 */
export function readAsked(query: URLSearchParams, of: 'post' | 'dm' | 'user', plain: readonly string[]): Asked {
  const names = {
    'post.fields': 'post',
    'user.fields': 'user',
    'media.fields': 'media',
    'dm_event.fields': 'dm',
  } as const;
  const taken = new Set<string>([
    ...plain,
    ...(of === 'user' ? ['user.fields'] : ['expansions', 'post.fields', 'user.fields', 'media.fields']),
    ...(of === 'dm' ? ['dm_event.fields'] : []),
  ]);
  for (const name of query.keys())
    if (!taken.has(name)) throw invalid(`The query parameter [${name}] is not one of [${[...taken].join()}]`);
  const listOf = (name: string, known: readonly string[]): string[] => {
    const given = query.get(name)?.split(',') ?? [];
    for (const one of given)
      if (!known.includes(one))
        throw invalid(`The \`${name}\` query parameter value [${one}] is not one of [${known.join()}]`);
    if (new Set(given).size !== given.length) throw invalid(`The \`${name}\` query parameter has duplicates`);
    return given;
  };
  const read = Object.entries(names).map(([name, kind]) => [
    kind,
    new Set([...usual[kind], ...listOf(name, fields[kind])]),
  ]);
  const expand = new Set(of === 'user' ? [] : listOf('expansions', expansions[of]));
  return { ...(Object.fromEntries(read) as Omit<Asked, 'expand'>), expand };
}

/** A whole number of a call, within what is allowed. */
export function readCount(
  query: URLSearchParams,
  name: string,
  [least, most, otherwise]: [number, number, number],
): number {
  const given = query.get(name);
  if (given === null) return otherwise;
  const count = Number(given);
  if (!/^\d+$/u.test(given) || count < least || count > most)
    throw invalid(`The \`${name}\` query parameter value [${given}] is not between ${least} and ${most}`);
  return count;
}

const idShape = /^\d{1,19}$/u;

/** An id of a call. */
export function readId(given: string, name: string): string {
  if (!idShape.test(given)) throw invalid(`The \`${name}\` query parameter value [${given}] is not valid`);
  return given;
}
