import type { Outgoing } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import { textLength } from '@shared/logic/text/length';
import { longestPicture, longestPost, longestPostBytes, mostPictures, pictureTypes } from '../capabilities';

/** Why an answer cannot go out at all, found before anybody is asked; null where it can. */
export function refusalOf({ kind, text, attachments }: Outgoing): AppError | null {
  if (kind === 'new' || kind === 'forward') return appError('unsupported');
  if (text.trim() === '' && attachments.length === 0) return appError('content.empty');
  const length = textLength(text, 'graphemes');
  if (length > longestPost) return appError('content.tooLong', { length, max: longestPost });
  // A single character may be very many octets long.
  const octets = textLength(text, 'utf8-bytes');
  if (octets > longestPostBytes) return appError('content.tooLong', { length: octets, max: longestPostBytes });
  if (attachments.length > mostPictures) return appError('attachment.rejected');
  if (attachments.some(({ attachment: { mime } }) => !pictureTypes.includes(mime)))
    return appError('attachment.rejected');
  const large = attachments.find(({ data }) => data.byteLength > longestPicture);
  return large ? appError('attachment.tooLarge', { name: large.attachment.name.slice(0, 300) }) : null;
}
