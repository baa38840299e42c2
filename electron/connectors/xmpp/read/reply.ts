import { bareJid } from '../address';
import { ns } from '../namespaces';
import { child, childrenOf, type XmlElement } from '../../xml/element';

/**
 * Which message another one answers (XEP-0461): its id as its author gave it, and who that was, as far as it is said.
 * null where it answers none.
 */
export function answeredBy(message: XmlElement): { author: string; id: string } | null {
  const { id = '', to } = child(message, 'reply', ns.reply)?.attributes ?? {};
  return id === '' ? null : { author: bareJid(to), id };
}

/** The words without what is quoted in them for clients that know no answers (XEP-0428): its places count code points. */
export function withoutQuote(text: string, message: XmlElement): string {
  const quotes = childrenOf(message, 'fallback', ns.fallback)
    .filter(({ attributes }) => attributes.for === ns.reply)
    .flatMap((fallback) => childrenOf(fallback, 'body', ns.fallback))
    .map(({ attributes: { start, end } }) => [placeIn(start) ?? 0, placeIn(end) ?? Infinity] as const);
  if (quotes.length === 0) return text;
  const signs = [...text];
  return signs.filter((_, at) => !quotes.some(([start, end]) => start <= at && at < end)).join('');
}

function placeIn(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,9}$/u.test(written) ? Number(written) : null;
}
