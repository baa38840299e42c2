import { splitQuotes } from './quote';

const signature = /(?:^|\n)-- ?\n[\s\S]*$/u;

/** What a person wrote in a message: without what is quoted, and without the signature below the usual mark. */
export function ownText(text: string): string {
  const written = splitQuotes(text).flatMap((part) => (part.kind === 'text' ? [part.text] : []));
  return written.join('\n').replace(signature, '').trim();
}
