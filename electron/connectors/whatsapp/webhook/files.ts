import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { mediaName } from '../../web/mediaName';
import type { Content } from './schema';

/** What files are where their type is not said. */
const usual = { image: 'image/jpeg', video: 'video/mp4', audio: 'audio/ogg', document: '', sticker: 'image/webp' };
const kinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;

/** The file of a message, still to be fetched. Its id here says by what it is known again: Meta's id and its digest. */
export function filesOf(content: Content): InboundAttachment[] {
  return kinds.flatMap((kind) => {
    const file = content[kind];
    if (!file?.id) return [];
    const mime = (file.mime_type ?? usual[kind]).slice(0, 120) || 'application/octet-stream';
    return {
      remoteId: RemoteId.parse(`${file.id}/${digestOf(file.sha256 ?? '')}`),
      name: (file.filename || mediaName(mime, 0)).slice(0, 400),
      mime,
      ...{ bytes: 0, cid: null, width: null, height: null, durationMs: null, data: null },
    };
  });
}

/** A SHA-256 in hex, however it is written: webhooks have base64, answers hex. '' where it is none. */
export function digestOf(written: string): string {
  if (/^[0-9a-f]{64}$/iu.test(written)) return written.toLowerCase();
  const octets = Buffer.from(written, 'base64');
  return octets.length === 32 ? octets.toString('hex') : '';
}
