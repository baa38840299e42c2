import { WebUrl } from '@shared/domain/message';
import type { ParsedMail } from '../parse/parsedMail';

/** What addresses of a conversation, a review or a booking say somewhere; help, imprint and adverts do not. */
const about =
  /messag|nachricht|conversation|inbox|posteingang|anfrage|m2m|review|rezension|bewertung|reservation|hotel\//iu;

/** How much of a mail is looked through, in signs, and how many addresses in it. */
const most = { text: 200_000, links: 200 };

/** The page of a service's own site on which what a mail is about stands, or null. Only https. */
export function pageOf({ text, html }: Pick<ParsedMail, 'text' | 'html'>, site: RegExp): string | null {
  const marked = (html ?? '').slice(0, most.text).matchAll(/\bhref\s*=\s*["'](https:\/\/[^"'\s<>]{1,1900})["']/giu);
  const plain = text.slice(0, most.text).matchAll(/https:\/\/[^\s<>"'()[\]]{1,1900}/gu);
  const links = [
    ...[...marked].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    ...[...plain].map(([link]) => link.replace(/[.,;:!?]+$/u, '')),
  ];
  const fits = (link: string): boolean => {
    if (!WebUrl.safeParse(link).success) return false;
    const { hostname, pathname, search, username } = new URL(link);
    return username === '' && site.test(hostname) && about.test(pathname + search);
  };
  return links.slice(0, most.links).find(fits) ?? null;
}
