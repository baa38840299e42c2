import type { Attachment } from '@shared/domain/attachment';

/** How an attachment is shown. SVG can carry more than a picture, so it is only a file. */
export type AttachmentKind = 'picture' | 'audio' | 'pdf' | 'file';

/** What is larger than this waits on the server until it is asked for. */
const fetchedUnasked = 10_000_000;

/** Picks the viewer. What the channel still keeps is fetched to be shown, unless it is large, expired or blocked. */
export function kindOf({ mime, state, bytes }: Attachment): AttachmentKind {
  if (state === 'expired' || state === 'blocked') return 'file';
  if (state !== 'local' && bytes > fetchedUnasked) return 'file';
  if (/^image\/(?:png|jpeg|gif|webp|avif|bmp)$/i.test(mime)) return 'picture';
  if (/^audio\//i.test(mime)) return 'audio';
  return /^application\/pdf$/i.test(mime) ? 'pdf' : 'file';
}
