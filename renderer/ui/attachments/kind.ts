import type { Attachment } from '@shared/domain/attachment';

/** How an attachment is shown. SVG can carry more than a picture, so it is only a file. */
export type AttachmentKind = 'picture' | 'audio' | 'pdf' | 'file';

/** Picks the viewer; only what lies on this computer is shown inside. */
export function kindOf({ mime, state }: Attachment): AttachmentKind {
  if (state !== 'local') return 'file';
  if (/^image\/(?:png|jpeg|gif|webp|avif|bmp)$/i.test(mime)) return 'picture';
  if (/^audio\//i.test(mime)) return 'audio';
  return /^application\/pdf$/i.test(mime) ? 'pdf' : 'file';
}
