import type { TextUnit } from '../../channels/capabilities';
import { assertNever } from '../../errors/assertNever';
import { graphemes } from './graphemes';
import { smsSize } from './sms';
import { weightedMastodonLength } from './weightedMastodon';
import { weightedXLength } from './weightedX';

/** Length of a text in the unit in which its channel counts. @param urlLength what a web address counts, where told */
export function textLength(text: string, unit: TextUnit, urlLength?: number): number {
  switch (unit) {
    case 'utf16':
      return text.length;
    case 'graphemes':
      return graphemes(text).length;
    case 'utf8-bytes':
      return utf8Length(text);
    case 'weighted-x':
      return weightedXLength(text);
    case 'weighted-mastodon':
      return weightedMastodonLength(text, urlLength);
    case 'sms-segments':
      return smsSize(text).segments;
    default:
      return assertNever(unit);
  }
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
