import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { htmlToText } from '../text/htmlText';
import type { Feed, Item } from './item';
import { itemLink } from './itemLink';

/** What the formats have in common, once each was asked for its own names. */
type Found = {
  id?: string | undefined;
  title?: string | undefined;
  link?: string | undefined;
  content?: string | undefined;
  plain?: string | undefined;
  author?: string | undefined;
  date?: string | undefined;
};

/** As many items as are read of one answer; a feed that has more tells the newest first. */
const mostItems = 500;
const longestTitle = 900;

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom or JSON Feed; null where it is none of them.
 * @param base the address it came from, for links that are relative to it
 */
export function readFeed(text: string, base: string): Feed | null {
  const parsed = parsedFeed(text);
  if (!parsed) return null;
  const { title, found, ttl } = parsed;
  const items = found.slice(0, mostItems).map((one) => itemOf(one, base));
  return { title: oneLine(title) || new URL(base).hostname, items, everyMs: ttl === undefined ? null : ttl * 60_000 };
}

function parsedFeed(text: string): { title: string; found: Found[]; ttl?: number | undefined } | null {
  try {
    const { format, feed } = parseFeed(text);
    switch (format) {
      case 'rss':
        return {
          title: feed.title ?? '',
          ttl: feed.ttl,
          found: (feed.items ?? []).map((item) => ({
            id: item.guid?.value,
            title: item.title,
            link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
            content: item.content?.encoded ?? item.description,
            author: item.dc?.creators?.[0] ?? nameOf(item.authors?.[0]),
            date: item.pubDate ?? item.dc?.dates?.[0],
          })),
        };
      case 'rdf':
        return {
          title: feed.title ?? '',
          found: (feed.items ?? []).map((item) => ({
            id: item.link,
            title: item.title,
            link: item.link,
            content: item.content?.encoded ?? item.description,
            author: item.dc?.creators?.[0],
            date: item.dc?.dates?.[0],
          })),
        };
      case 'atom':
        return {
          title: feed.title?.value ?? '',
          found: (feed.entries ?? []).map((entry) => ({
            id: entry.id,
            title: entry.title?.value,
            link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
            content: entry.content?.value ?? entry.summary?.value,
            author: entry.authors?.[0]?.name,
            date: entry.published ?? entry.updated,
          })),
        };
      case 'json':
        return {
          title: feed.title ?? '',
          found: (feed.items ?? []).map((item) => ({
            id: item.id,
            title: item.title,
            link: item.url ?? item.external_url,
            content: item.content_html,
            plain: item.content_text ?? item.summary,
            author: item.authors?.[0]?.name,
            date: item.date_published ?? item.date_modified,
          })),
        };
    }
  } catch {
    return null;
  }
}

function itemOf({ id, title = '', link: given, content, plain, author, date }: Found, base: string): Item {
  const link = itemLink(given, base);
  const head = oneLine(title);
  const words = content === undefined ? (plain ?? '') : htmlToText(content);
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return {
    id: (id ?? '').trim() || fingerprint(link ?? '', head, link === null ? words : ''),
    title: head,
    link,
    text: words.trim(),
    html: content !== undefined && /<[a-z]/iu.test(content) ? content : null,
    author: oneLine(author ?? '') || null,
    at: Number.isNaN(at) || at < 0 ? null : at,
  };
}

/** RSS gives an author as an address with the name behind it, if at all (`anna@example.org (Anna)`). */
function nameOf(author: string | { name?: string | undefined } | undefined): string | undefined {
  const text = typeof author === 'string' ? author : author?.name;
  return /\(([^()]+)\)\s*$/u.exec(text ?? '')?.[1] ?? text;
}

/** Titles are HTML in some feeds and plain in others; nobody says which. */
const oneLine = (text: string): string => htmlToText(text).replaceAll(/\s+/gu, ' ').trim().slice(0, longestTitle);

function fingerprint(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
