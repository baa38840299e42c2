import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { Message, Stored } from './schema';

/** The files of a message, fetched by their ids when somebody wants them. An animation also comes as a document. */
export function filesOf(message: Message): InboundAttachment[] {
  const { photo, document, voice, audio, video, video_note: note, animation, sticker, message_id: id } = message;
  const [largest] = [...(photo ?? [])].sort((a, b) => area(b) - area(a));
  const found: (InboundAttachment | false | undefined)[] = [
    largest && file(largest, `photo-${id}.jpg`, 'image/jpeg'),
    document && !animation && file(document, `file-${id}`, 'application/octet-stream'),
    animation && file(animation, `animation-${id}.mp4`, 'video/mp4'),
    voice && file(voice, `voice-${id}.ogg`, 'audio/ogg'),
    audio && file(audio, `audio-${id}.mp3`, 'audio/mpeg'),
    video && file(video, `video-${id}.mp4`, 'video/mp4'),
    note && file(note, `video-${id}.mp4`, 'video/mp4'),
    sticker && file(sticker, ...stickerKind(sticker)),
  ];
  return found.filter((one) => one !== undefined && one !== false);
}

const area = ({ width = 0, height = 0 }: Stored): number => width * height;

function stickerKind({ is_animated: animated, is_video: video }: NonNullable<Message['sticker']>): [string, string] {
  if (animated) return ['sticker.tgs', 'application/x-tgsticker'];
  return video ? ['sticker.webm', 'video/webm'] : ['sticker.webp', 'image/webp'];
}

function file(stored: Stored, name: string, mime: string): InboundAttachment {
  return {
    remoteId: RemoteId.parse(stored.file_id),
    name: (stored.file_name || name).slice(0, 400),
    mime: (stored.mime_type || mime).slice(0, 120),
    bytes: stored.file_size ?? 0,
    cid: null,
    width: stored.width ?? null,
    height: stored.height ?? null,
    durationMs: stored.duration === undefined ? null : stored.duration * 1_000,
    data: null,
  };
}
