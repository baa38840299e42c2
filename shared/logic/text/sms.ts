/**
 * How many SMS a text becomes (3GPP TS 23.038): GSM-7 packs 160 septets into one SMS and 153 into each part of a
 * longer one; any other character turns the whole text into UCS-2 with 70 and 67 UTF-16 units.
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

/** What a text costs as SMS: parts, the units used in all, and how many still fit into the last part. */
export type SmsSize = { segments: number; encoding: 'gsm7' | 'ucs2'; used: number; left: number };

/** Measures a text as SMS. An empty text is 0 parts with one whole part left. */
export function smsSize(text: string): SmsSize {
  const characters = [...text];
  const gsm7 = characters.every((character) => basic.has(character) || extended.has(character));
  const cost = gsm7 ? (c: string) => (extended.has(c) ? 2 : 1) : (c: string) => c.length;
  const [single, part] = gsm7 ? [160, 153] : [70, 67];
  const encoding = gsm7 ? 'gsm7' : 'ucs2';
  const used = characters.reduce((sum, character) => sum + cost(character), 0);
  if (used <= single) return { segments: used === 0 ? 0 : 1, encoding, used, left: single - used };

  let segments = 1;
  let filled = 0;
  for (const character of characters) {
    // A character of two units is never cut in two: it moves to the next part.
    if (filled + cost(character) > part) {
      segments += 1;
      filled = 0;
    }
    filled += cost(character);
  }
  return { segments, encoding, used, left: part - filled };
}
