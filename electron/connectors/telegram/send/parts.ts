import type { Opts } from '@grammyjs/types';
import type { Outgoing } from '@shared/channels/outgoing';
import { longestCaption } from '../capabilities';
import { type ChatRef, readRemoteId, threadOf } from '../ids';

type File = Outgoing['attachments'][number];
type Files = ReadonlyMap<string, { name: string; mime: string; data: Uint8Array }>;

/** One call of an answer. */
export type Part = {
  [M in 'sendMessage' | 'sendPhoto' | 'sendVoice' | 'sendDocument' | 'sendMediaGroup']: {
    method: M;
    params: Opts<string>[M];
    files?: Files;
  };
}['sendMessage' | 'sendPhoto' | 'sendVoice' | 'sendDocument' | 'sendMediaGroup'];

/** Telegram's own limit for pictures (octets); larger ones go as files. */
const longestPhoto = 10 * 1024 * 1024;

/**
 * An answer as calls: one wherever that can be. A text too long to go along with files comes after them, since files are
 * what may be refused.
 */
export function partsOf({ text, attachments, replyTo }: Outgoing, ref: ChatRef): Part[] {
  const answered = replyTo === null ? null : readRemoteId(replyTo);
  const common = {
    chat_id: ref.chat,
    ...(ref.connection !== null && { business_connection_id: ref.connection }),
  };
  const quote = answered !== null &&
    threadOf(answered) === threadOf(ref) && {
      reply_parameters: { message_id: Number(answered.message), allow_sending_without_reply: true },
    };
  const message: Part = { method: 'sendMessage', params: { ...common, ...quote, text } };
  if (attachments.length === 0) return [message];
  const fits = text.length <= longestCaption;
  const caption = fits && text !== '' ? { caption: text } : {};
  const files = filesPart(attachments, { ...common, ...quote }, caption);
  return fits ? [files] : [files, { method: 'sendMessage', params: { ...common, text } }];
}

function filesPart(attachments: readonly File[], common: { chat_id: string }, caption: { caption?: string }): Part {
  const files: Files = new Map(
    attachments.map(({ attachment: { name, mime }, data }, index) => [`file${index}`, { name, mime, data }]),
  );
  const [only] = attachments;
  if (attachments.length === 1 && only) {
    const params = { ...common, ...caption };
    if (isPhoto(only)) return { method: 'sendPhoto', params: { ...params, photo: 'attach://file0' }, files };
    if (isVoice(only)) return { method: 'sendVoice', params: { ...params, voice: 'attach://file0' }, files };
    return { method: 'sendDocument', params: { ...params, document: 'attach://file0' }, files };
  }
  // An album is either of pictures or of files, and arrives whole or not at all.
  const type = attachments.every(isPhoto) ? ('photo' as const) : ('document' as const);
  const media = attachments.map((_, index) => ({
    type,
    media: `attach://file${index}`,
    ...(index === (type === 'photo' ? 0 : attachments.length - 1) ? caption : {}),
  }));
  return { method: 'sendMediaGroup', params: { ...common, media: media as never }, files };
}

function isPhoto({ attachment: { mime }, data }: File): boolean {
  return /^image\/(?:jpeg|png|webp)$/u.test(mime) && data.byteLength <= longestPhoto;
}

/** What Telegram plays as a voice message. */
function isVoice({ attachment: { mime } }: File): boolean {
  return /^audio\/ogg\b/u.test(mime);
}
