import type { Outgoing } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import { chat, type FileType, fileTypes, longestCaption, longestText } from '../capabilities';

/** As which type a file goes; null where the service takes none of its kind. */
export function typeOf(mime: string): FileType | null {
  const plain = mime.toLowerCase().split(';')[0]?.trim() ?? '';
  const found = Object.entries(fileTypes).find(([, { mimes }]) => mimes.includes(plain));
  return (found?.[0] as FileType | undefined) ?? null;
}

/** Why an answer cannot go out at all, found before the service is asked; null where it can. */
export function refusalOf({ kind, text, attachments, approved }: Outgoing): AppError | null {
  if (kind === 'forward') return appError('unsupported');
  if (approved) return attachments.length > 0 ? appError('attachment.rejected') : null;
  if (kind === 'new') return appError('window.closed');
  if (text.trim() === '' && attachments.length === 0) return appError('content.empty');
  if (text.length > longestText) return appError('content.tooLong', { length: text.length, max: longestText });
  if (attachments.length > (chat.attachments.maxCount ?? 0)) return appError('attachment.rejected');
  for (const { attachment, data } of attachments) {
    const type = typeOf(attachment.mime);
    if (type === null || data.byteLength === 0) return appError('attachment.rejected');
    if (data.byteLength > fileTypes[type].most) {
      return appError('attachment.tooLarge', { name: attachment.name.slice(0, 300) });
    }
  }
  return null;
}

/** Whether the words go along with the first file; sound takes none, and there is less room. */
export function goAlong({ text, attachments }: Outgoing): boolean {
  const [first] = attachments;
  if (!first || text === '') return false;
  return typeOf(first.attachment.mime) !== 'audio' && text.length <= longestCaption;
}
