import type { Ms } from '../../../domain/ids';
import { withoutGreeting } from './greeting';
import { ownText } from '../../text/ownText';

/** A shorter text is a phrase people say again and again. In characters. */
const shortest = 40;

/** A message of ours and when it left. */
export type Sent = { text: string; at: Ms };

/** A text as it is compared: what was written, without greeting, in small letters, its spaces even. */
export function comparable(text: string): string {
  return withoutGreeting(ownText(text)).toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Every letter that is typed asks about the same messages. */
const compared = new WeakMap<Sent, string>();

function comparedTo(sent: Sent): string {
  const known = compared.get(sent) ?? comparable(sent.text);
  compared.set(sent, known);
  return known;
}

/** When the same text went out last; null where it did not, or is too short to tell. */
export function sentBefore(written: string, sent: readonly Sent[]): Ms | null {
  const text = comparable(written);
  if (text.length < shortest) return null;
  const times = sent.filter((each) => comparedTo(each) === text).map(({ at }) => at);
  return times.length === 0 ? null : Math.max(...times);
}
