import type { Capabilities } from '@shared/channels/capabilities';
import { replyUntil } from '@shared/logic/conversation/replyWindow';
import { textLength } from '@shared/logic/text/length';
import { isShrinkable } from '@shared/logic/files/shrinkable';
import { smsSize } from '@shared/logic/text/sms';
import type { Facts } from '@shared/errors/appError';
import type { Language } from '@shared/ipc/desk';
import { moneyText } from '@/ui/format/locale';
import type { TextKey } from '@/ui/useT';

/** A sentence of the catalogue with its facts. */
export type Sentence = { key: TextKey; facts?: Facts };

/** What the counter of a limited channel says, and whether the text is too long for it. */
export type Count = Sentence & { over: boolean; near: boolean };

/**
 * Measures a text against its channel's limit, in the unit the channel counts in, with what it costs where its account
 * has been charged before; null where there is no limit.
 */
export function countText(
  text: string,
  { max, unit, urlLength, price }: Capabilities['text'],
  language: Language = 'en',
): Count | null {
  if (max === null) return null;
  const length = textLength(text, unit, urlLength);
  const over = length > max;
  if (unit === 'sms-segments') {
    const segments = Math.max(1, length);
    const cost = price && !over ? moneyText(segments * price.perUnit, price.currency, language) : null;
    const key = over ? 'composer.segmentsOver' : cost === null ? 'composer.segments' : 'composer.segmentsCost';
    const facts = { segments, max, left: smsSize(text).left, ...(cost !== null && { cost }) };
    return { key, facts, over, near: length === max };
  }
  const left = max - length;
  return over
    ? { key: 'composer.over', facts: { count: -left }, over, near: true }
    : { key: 'composer.left', facts: { count: left }, over, near: left <= max / 10 };
}

/** Whether files may be attached at all. */
export function takesFilesIn({ attachments: { grade } }: Pick<Capabilities, 'attachments'>): boolean {
  return grade === 'full' || grade === 'partial';
}

/** Whether voice messages, in Ogg, may go along. */
export function takesVoiceIn({ attachments }: Pick<Capabilities, 'attachments'>): boolean {
  return takesFilesIn({ attachments }) && isTaken('audio/ogg', attachments.types);
}

/** Why a file cannot be attached; null when it can. `already`: how many there are. */
export function refuseFile(
  file: { name: string; type: string; size: number },
  already: number,
  { grade, maxBytes, maxCount, types }: Capabilities['attachments'],
  facts: { channel: string; max: string },
): Sentence | null {
  const named = { ...facts, name: file.name };
  if (grade === 'unsupported' || grade === 'rejected') return { key: 'composer.attachNo', facts: named };
  if (maxCount !== null && already >= maxCount) {
    return { key: 'composer.attachTooMany', facts: { ...named, count: maxCount } };
  }
  if (shrinks(file, { maxBytes, types })) return null;
  if (maxBytes !== null && file.size > maxBytes) return { key: 'composer.attachTooLarge', facts: named };
  return isTaken(file.type, types) ? null : { key: 'composer.attachType', facts: named };
}

/** Whether a file is a picture that is too large for its channel and can be made smaller, as a JPEG. */
export function shrinks(
  file: { type: string; size: number },
  { maxBytes, types }: Pick<Capabilities['attachments'], 'maxBytes' | 'types'>,
): boolean {
  return maxBytes !== null && file.size > maxBytes && isShrinkable(file) && isTaken('image/jpeg', types);
}

const isTaken = (mime: string, types: readonly string[] | null): boolean =>
  types === null || types.some((type) => fits(mime, type));

function fits(mime: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? mime.startsWith(pattern.slice(0, -1)) : mime === pattern;
}

/** Why no answer can be written here, before anyone types one; null when one can. */
export function refuseReply(
  capabilities: Capabilities,
  windowEndsAt: number | null,
  now: number,
  channel: string,
): Sentence | null {
  const able = capabilities.reply === 'full' || capabilities.reply === 'partial';
  if (!able) return { key: 'composer.cannotReply', facts: { channel } };
  const until = replyUntil(capabilities, windowEndsAt);
  if (until !== null && until <= now) return { key: 'composer.windowClosed', facts: { channel } };
  return null;
}
