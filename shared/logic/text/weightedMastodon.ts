import { graphemes } from './graphemes';
import { findLinks } from './links';

/** What Mastodon counts for a web address where a server does not say (`characters_reserved_per_url`). */
const usualUrlLength = 23;

/** A handle counts without its domain. */
const handle = /(^|[^/\w])@(\w{1,100})@[\w.-]{1,253}\w/gu;

/**
 * Length of a text as Mastodon counts it: characters as people see them, web addresses all alike, handles without their
 * domain.
 */
export function weightedMastodonLength(text: string, urlLength = usualUrlLength): number {
  const links = findLinks(text).filter(({ start }) => /^https?:/iu.test(text.slice(start, start + 6)));
  let rest = '';
  let at = 0;
  for (const link of links) {
    rest += text.slice(at, link.start);
    at = link.end;
  }
  const words = (rest + text.slice(at)).replace(handle, '$1@$2');
  return links.length * urlLength + graphemes(words).length;
}
