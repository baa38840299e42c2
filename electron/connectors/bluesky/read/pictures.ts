import type { InboundAttachment } from '@shared/channels/events';
import { blobId, readUri } from '../ids';
import type { PostRecord } from './schema';

/** The usual endings of what people post; anything else is told by its type. */
const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

/** The pictures of a post as the desk takes them: fetched when somebody wants them, from where their author keeps them. */
export function picturesOf(uri: string, { embed }: Pick<PostRecord, 'embed'>): InboundAttachment[] {
  const did = readUri(uri)?.did;
  const { images = [], items = [] } = embed?.media ?? embed ?? {};
  if (did === undefined) return [];
  return [...images, ...items].slice(0, 20).map(({ image, alt = '', aspectRatio }, at) => {
    const { mimeType, size, ref } = image;
    const ending = endings[mimeType] ?? /^image\/(\w{2,5})$/u.exec(mimeType)?.[1] ?? 'bin';
    return {
      remoteId: blobId({ did, cid: ref.$link }, at),
      name: `image-${at + 1}.${ending}`,
      mime: mimeType,
      bytes: size,
      cid: null,
      width: aspectRatio?.width ?? null,
      height: aspectRatio?.height ?? null,
      durationMs: null,
      data: null,
      ...(alt !== '' && { alt: alt.slice(0, 5_000) }),
    };
  });
}
