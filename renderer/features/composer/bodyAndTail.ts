import { splitQuotes } from '@shared/logic/text/quote';

/** A draft's text in two: what is written, and what is quoted below it, which is folded away while writing. */
export type BodyAndTail = { body: string; tail: string };

/** Cuts a text at the quote it ends with; without one the tail is empty. `joinTail` gives the text again. */
export function bodyAndTail(text: string): BodyAndTail {
  // A mark in front, because a text that is nothing but a quote would count as written.
  const parts = splitQuotes(`-\n${text}`);
  const last = parts.at(-1);
  if (parts.length < 2 || last?.kind !== 'quote') return { body: text, tail: '' };
  const body = text.slice(0, text.length - last.text.length);
  return { body: body.replace(/\n{1,2}$/u, ''), tail: last.text };
}

/** The text of a draft from its two parts, an empty line between them. */
export function joinTail({ body, tail }: BodyAndTail): string {
  return tail === '' ? body : `${body}\n\n${tail}`;
}
