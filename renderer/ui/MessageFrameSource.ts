import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Bridge } from '@/bridge';
import { messageDocument } from './MessageFrameDocument';
import { makeReadable, type ReadableColours } from './MessageFrameReadable';
import { sanitizeBody } from './MessageFrameSanitizer';

/** Where a frame can be loaded from, and how many remote pictures its mail wanted. */
export type FrameSource = { url: string; blockedImages: number };

/** How a mail is shown: with pictures from the internet or without, as designed (null) or by our own styles. */
export type FrameLook = { pictures: boolean; readable: ReadableColours | null };

const largestInlinePicture = 10_000_000;

/**
 * Asks for a message's HTML, makes it harmless, and hands it to main, which gives it a page of its own.
 * @param look the person wants the pictures from the internet; it is to be drawn by our own styles, in these colours
 */
export async function loadFrame(
  bridge: Bridge,
  id: MessageId,
  attachments: readonly Attachment[],
  { pictures: fetched, readable }: FrameLook,
): Promise<Result<FrameSource>> {
  const body = await bridge.call('messages', 'html', { id });
  if (!body.ok) return body;
  if (body.value.html === null) return fail('not.found');

  const pictures = await inlinePictures(bridge, id, attachments, body.value.html);
  const { root, blockedImages, remote } = sanitizeBody(body.value.html, pictures, fetched);
  if (readable) makeReadable(root, readable);
  const frame = await bridge.call('messages', 'frame', {
    html: messageDocument(root),
    ...(remote.length > 0 && { pictures: { id, urls: remote } }),
  });
  return frame.ok ? ok({ url: frame.value.url, blockedImages }) : frame;
}

/** The pictures a mail shows by Content-ID, as data: the frame itself may not fetch anything. */
async function inlinePictures(
  bridge: Bridge,
  messageId: MessageId,
  attachments: readonly Attachment[],
  html: string,
): Promise<Map<string, string>> {
  const wanted = attachments.filter(
    ({ cid, mime, bytes, state }) =>
      cid !== null &&
      state === 'local' &&
      mime.startsWith('image/') &&
      bytes <= largestInlinePicture &&
      html.includes('cid:'),
  );
  const pictures = new Map<string, string>();
  for (const { id, cid } of wanted) {
    const file = await bridge.call('messages', 'file', { messageId, attachmentId: id });
    const data = file.ok ? await readAsData(file.value.url) : null;
    if (cid !== null && data !== null) pictures.set(cid, data);
  }
  return pictures;
}

async function readAsData(url: string): Promise<string | null> {
  try {
    const blob = await (await fetch(url)).blob();
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
      reader.onerror = () => resolve(null);
      reader.readAsDataURL(blob);
    });
  } catch {
    return null;
  }
}
