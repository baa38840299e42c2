import type { Ms } from '@shared/domain/ids';
import type { Capabilities } from '@shared/channels/capabilities';
import type { Outgoing } from '@shared/channels/outgoing';
import { type AppError, appError } from '@shared/errors/appError';
import { textLength } from '@shared/logic/text/length';

/**
 * Why the server does not take a message, or null when it does. `heardAt` is the customer's newest message, from
 * which the reply window counts.
 */
export function refusal(
  capabilities: Capabilities | null,
  { text, attachments, kind }: Outgoing,
  heardAt: Ms | null,
  now: Ms,
): AppError | null {
  if (!capabilities) return appError('unsupported');
  if (text.trim() === '' && attachments.length === 0) return appError('content.empty');
  if (kind === 'new' && capabilities.initiate === 'rejected') return appError('unsupported');
  const { max } = capabilities.text;
  const length = textLength(text, capabilities.text.unit, capabilities.text.urlLength);
  if (max !== null && length > max) return appError('content.tooLong', { length, max });
  const { replyWindowMs } = capabilities;
  if (replyWindowMs !== null && heardAt !== null && now > heardAt + replyWindowMs) return appError('window.closed');
  return attachmentRefusal(capabilities.attachments, attachments);
}

function attachmentRefusal(
  { grade, maxBytes, maxCount, types }: Capabilities['attachments'],
  files: Outgoing['attachments'],
): AppError | null {
  const unfit = files.find(({ attachment }) => types !== null && !types.some((type) => fits(attachment.mime, type)));
  const barred = grade === 'unsupported' || grade === 'rejected';
  const tooMany = maxCount !== null && files.length > maxCount;
  if (files.length > 0 && (barred || tooMany || unfit)) return appError('attachment.rejected');
  const large = files.find(({ data }) => maxBytes !== null && data.byteLength > maxBytes);
  return large ? appError('attachment.tooLarge', { name: large.attachment.name.slice(0, 300) }) : null;
}

/** `image/*` takes every kind of picture. */
function fits(mime: string, type: string): boolean {
  return type.endsWith('/*') ? mime.startsWith(type.slice(0, -1)) : mime === type;
}
