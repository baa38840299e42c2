import { karla } from './fakeServer';

/** Posts as servers tell them. */
export const uriOf = (did: string, key: string): string => `at://${did}/app.bsky.feed.post/${key}`;
export const refTo = (uri: string) => ({ uri, cid: `cid-${uri.split('/').at(-1) ?? ''}` });
export const at = (minute: number): string =>
  new Date(Date.parse('2026-05-04T09:00:00Z') + minute * 60_000).toISOString();

type Author = { did: string; handle: string; displayName?: string };

export const record = (text: string, more: object = {}) => ({
  $type: 'app.bsky.feed.post',
  text,
  createdAt: at(0),
  ...more,
});

export const view = (author: Author, key: string, text: string, more: object = {}) => ({
  ...refTo(uriOf(author.did, key)),
  author,
  record: record(text, more),
  indexedAt: at(1),
});

export const notice = (
  key: string,
  text: string,
  more: { record?: object; indexedAt?: string; author?: Author } = {},
) => {
  const author = more.author ?? karla;
  return {
    ...refTo(uriOf(author.did, key)),
    author,
    reason: 'mention',
    record: record(text, more.record),
    isRead: false,
    indexedAt: more.indexedAt ?? at(1),
  };
};
