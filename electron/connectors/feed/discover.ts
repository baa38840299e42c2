import { decodeEntities } from '../text/entities';
import { itemLink } from './itemLink';

const kinds = /application\/(?:rss\+xml|atom\+xml|feed\+json|json)/iu;
const links = /<link\b[^<>]{1,2000}>/giu;

/** The feeds a page names in its head (`<link rel="alternate">`), with their titles; at most ten. */
export function discoverFeeds(html: string, base: string): { url: string; title: string }[] {
  const found = new Map<string, string>();
  for (const [tag] of html.slice(0, 500_000).matchAll(links)) {
    if (!/\balternate\b/iu.test(attribute(tag, 'rel')) || !kinds.test(attribute(tag, 'type'))) continue;
    const url = itemLink(attribute(tag, 'href'), base);
    if (url !== null && !found.has(url)) found.set(url, attribute(tag, 'title').slice(0, 120));
    if (found.size === 10) break;
  }
  return [...found].map(([url, title]) => ({ url, title }));
}

function attribute(tag: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(tag) ?? [];
  return decodeEntities(double ?? single ?? bare ?? '').trim();
}
