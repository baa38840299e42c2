import type { ParsedMail } from '../parse/parsedMail';

const isFax = /\b(?:tele)?fax(?:nachricht|eingang|message)?\b/iu;
const pages = /^(?:application\/pdf|image\/tiff?)$/iu;
const from = /\b(?:von|from|absender|sender)\b[^\d+]{0,40}(\+?\(?\d[\d ()/.-]{3,24}\d)/iu;

/**
 * The number a fax came from, as `+` and digits; null where a mail is no fax. It brings pages and says so in its
 * subject; the number may stand in the text.
 */
export function faxNumberOf({ subject, text, files }: Pick<ParsedMail, 'subject' | 'text' | 'files'>): string | null {
  if (!isFax.test(subject ?? '') || !files.some(({ mime }) => pages.test(mime))) return null;
  const written = from.exec(subject ?? '')?.[1] ?? from.exec(text.slice(0, 4000))?.[1];
  if (written === undefined) return null;
  const digits = written.replace(/\D/gu, '');
  const number = written.startsWith('+') ? `+${digits}` : digits.replace(/^00(?=[1-9])/u, '+');
  return digits.length >= 4 && digits.length <= 20 ? number : null;
}
