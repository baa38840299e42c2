import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import type { Media } from '../api/schema';

/** What a server says of a file's bytes when it is asked for its head; the API does not. */
export type FileHead = { bytes: number; mime: string | null };

/** The address a file of a post has: at its own server, else where it comes from. null: none yet. */
export function addressOf({ url, remote_url: elsewhere }: Media): string | null {
  const at = url ?? elsewhere ?? null;
  return at !== null && URL.canParse(at) && /^https?:$/u.test(new URL(at).protocol) ? at : null;
}

const usual: Record<Media['type'], [string, string]> = {
  image: ['image/jpeg', 'jpg'],
  gifv: ['video/mp4', 'mp4'],
  video: ['video/mp4', 'mp4'],
  audio: ['audio/mpeg', 'mp3'],
  unknown: ['application/octet-stream', 'bin'],
};

/** A file as the desk takes it; null where it has no address. Its id leads to the post, which names the address anew. */
export function fileOf(status: string, media: Media, head: FileHead | null): InboundAttachment | null {
  const address = addressOf(media);
  if (address === null) return null;
  const [mime, ending] = usual[media.type];
  const { width, height, duration } = media.meta?.original ?? {};
  const name = decoded(new URL(address).pathname.split('/').at(-1) ?? '');
  return {
    remoteId: RemoteId.parse(`${status}/${media.id}`),
    name: (/\.\w{2,5}$/u.test(name) ? name : `${media.type}-${media.id}.${ending}`).slice(-400),
    mime: (head?.mime ?? mime).slice(0, 120),
    bytes: head?.bytes ?? 0,
    cid: null,
    width: width ?? null,
    height: height ?? null,
    durationMs: typeof duration === 'number' && duration > 0 ? Math.round(duration * 1_000) : null,
    data: null,
    ...(media.description && { alt: media.description.slice(0, 5_000) }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
