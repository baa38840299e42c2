import type { Outgoing } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import { longestText, longestUpload } from '../capabilities';

/** At most so many files go along. */
const mostFiles = 10;

/** Why an answer cannot go out at all, found before Telegram is asked; null where it can. */
export function refusalOf({ kind, text, attachments }: Outgoing): AppError | null {
  // A bot writes only to who wrote to it.
  if (kind === 'new' || kind === 'forward') return appError('unsupported');
  if (text.trim() === '' && attachments.length === 0) return appError('content.empty');
  if (text.length > longestText) return appError('content.tooLong', { length: text.length, max: longestText });
  if (attachments.length > mostFiles) return appError('attachment.rejected');
  const large = attachments.find(({ data }) => data.byteLength > longestUpload);
  return large ? appError('attachment.tooLarge', { name: large.attachment.name.slice(0, 300) }) : null;
}
