import type { ParsedMail } from '../parse/parsedMail';

/** What a telephone service sends as a mail: what its subject says, and what it brings. */
const kinds = {
  fax: {
    says: /\b(?:tele)?fax(?:nachricht|eingang|message)?\b/iu,
    brings: /^(?:application\/pdf|image\/tiff?)$/iu,
  },
  voicemail: {
    says: /\b(?:voice ?mail|voicebox|(?:neue )?sprachnachricht|anrufbeantworter(?:-?nachricht)?)\b/iu,
    brings: /^audio\//iu,
  },
};
export type TelephoneMail = keyof typeof kinds;

const from = /\b(?:von|from|absender|sender|anrufer|caller)\b[^\d+]{0,40}(\+?\(?\d[\d ()/.-]{3,24}\d)/iu;

/**
 * The number a fax or voicemail came from, as `+` and digits; null where a mail is none of that kind. It brings pages or
 * sound and says so in its subject; the number may stand in the text.
 */
export function telephoneNumberOf(
  kind: TelephoneMail,
  { subject, text, files }: Pick<ParsedMail, 'subject' | 'text' | 'files'>,
): string | null {
  const { says, brings } = kinds[kind];
  if (!says.test(subject ?? '') || !files.some(({ mime }) => brings.test(mime))) return null;
  const written = from.exec(subject ?? '')?.[1] ?? from.exec(text.slice(0, 4000))?.[1];
  if (written === undefined) return null;
  const digits = written.replace(/\D/gu, '');
  const number = written.startsWith('+') ? `+${digits}` : digits.replace(/^00(?=[1-9])/u, '+');
  return digits.length >= 4 && digits.length <= 20 ? number : null;
}
