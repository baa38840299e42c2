import { WebUrl } from '@shared/domain/message';

/** Google Alerts and News lead to a page by way of their own, which only counts the click. */
const detours = new Map([
  ['www.google.com/url', ['url', 'q']],
  ['www.google.de/url', ['url', 'q']],
  ['news.google.com/url', ['url']],
]);

/** The page an item leads to, or null: absolute, http or https, without the detour of a search engine. */
export function itemLink(given: string | undefined, base: string): string | null {
  if (given === undefined || given.trim() === '' || !URL.canParse(given.trim(), base)) return null;
  const url = new URL(given.trim(), base);
  const names = detours.get(url.hostname + url.pathname) ?? [];
  const behind = names.flatMap((name) => url.searchParams.get(name) ?? []).find((to) => WebUrl.safeParse(to).success);
  return WebUrl.safeParse(behind ?? url.href).data ?? null;
}

/** The page without the place on it: what is said about one page is one conversation. */
export function pageOf(link: string): string {
  const url = new URL(link);
  url.hash = '';
  return url.href;
}
