import { withoutInitials } from './initials';
import { splitQuotes } from './quote';

const signature = /(?:^|\n)-- ?\n[\s\S]*$/u;

/**
 * What a person wrote in a message: without what is quoted, the signature below the usual mark,
 * and the initials it is signed by.
 */
export function ownText(text: string): string {
  const written = splitQuotes(text).flatMap((part) => (part.kind === 'text' ? [part.text] : []));
  return withoutInitials(written.join('\n').replace(signature, '')).trim();
}
