import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { isLoopback } from '../../network/loopback';
import { ApiError } from '../../web/apiError';
import type { Desk } from '../reach';
import type { XMedia } from './schema';

/** Where X keeps files that lie in the open. */
const keepers = /(?:^|\.)(?:twimg\.com)$/u;

/** A private file is asked for by its address' last three parts (https://docs.x.com/x-api/direct-messages/media). */
const privateFile = /^https:\/\/ton\.(?:twitter|x)\.com\/1\.1\/ton\/data\/dm\/(\d+)\/(\d+)\/([\w.-]{1,200})$/u;

/** A server that does not tell at once (ms) leaves the size open. */
const patienceMs = 5_000;

/** Private pictures up to this size (octets) come along, and may take so long (ms). */
const largestAlong = 6 * 1024 * 1024;
const alongMs = 20_000;

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Where a file lies; of a film its best version. null: nowhere it may be fetched from. */
function addressOf({ url, variants = [] }: XMedia): { address: string; mime: string } | null {
  const films = variants.filter(({ content_type: mime }) => mime === 'video/mp4');
  const [best] = films.sort((a, b) => (b.bit_rate ?? 0) - (a.bit_rate ?? 0));
  if (best) return { address: best.url, mime: 'video/mp4' };
  if (url === undefined) return null;
  const ending = /\.(\w{3,4})$/u.exec(url.split('?')[0] ?? '')?.[1]?.toLowerCase() ?? '';
  return { address: url, mime: Object.entries(endings).find(([, one]) => one === ending)?.[0] ?? 'image/jpeg' };
}

/** Whether a file may be fetched from there without a token: encrypted and with X, or here where the API is. */
export function mayFetch(address: string, root: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (isLoopback(hostname)) return isLoopback(new URL(root).hostname);
  return protocol === 'https:' && keepers.test(hostname);
}

/** A private file, by what its address says. */
type PrivateFile = { path: string };

/** null where it is none. */
export function privateFileAt(address: string): PrivateFile | null {
  const [, event, media, resource] = privateFile.exec(address) ?? [];
  return event && media && resource ? { path: `dm_conversations/media/${event}/${media}/${resource}` } : null;
}

/** The files of a post or a message, as far as they can be fetched. */
export async function filesOf(
  keys: readonly string[],
  media: readonly XMedia[],
  desk: Desk,
  signal: AbortSignal,
): Promise<InboundAttachment[]> {
  const found = keys.flatMap((key) => media.find((one) => one.media_key === key) ?? []);
  const files = await Promise.all(found.slice(0, 10).map((one) => fileOf(one, desk, signal)));
  return files.filter((file) => file !== null);
}

async function fileOf(media: XMedia, desk: Desk, signal: AbortSignal): Promise<InboundAttachment | null> {
  const at = addressOf(media);
  if (!at || at.address.length > 1_900) return null;
  const hidden = privateFileAt(at.address);
  if (!hidden && !mayFetch(at.address, desk.root)) return null;
  const data = hidden && at.mime.startsWith('image/') ? await along(hidden, desk, signal) : null;
  const bytes = data?.byteLength ?? (hidden ? 0 : await sizeOf(at.address, desk, signal));
  const name = decodeURIComponent(new URL(at.address).pathname.split('/').at(-1) ?? '').slice(-200);
  return {
    remoteId: RemoteId.parse(`file:${at.address}`),
    name: /\.\w{2,5}$/u.test(name) ? name : `${media.media_key}.${endings[at.mime] ?? 'mp4'}`,
    mime: at.mime,
    bytes,
    cid: null,
    width: media.width ?? null,
    height: media.height ?? null,
    durationMs: media.duration_ms ?? null,
    data,
    ...(media.alt_text && { alt: media.alt_text.slice(0, 5_000) }),
  };
}

async function along({ path }: PrivateFile, desk: Desk, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(
      await desk.bytes({ path, family: 'media', signal, longest: largestAlong, timeoutMs: alongMs }),
    );
  } catch (thrown) {
    if (thrown instanceof ApiError) return null;
    throw thrown;
  }
}

/** How large a file is, by its head; 0 where nobody tells. */
async function sizeOf(url: string, { open }: Desk, signal: AbortSignal): Promise<number> {
  try {
    const longest = Number.MAX_SAFE_INTEGER;
    const { status, headers } = await open.raw({
      url,
      method: 'HEAD',
      family: 'file',
      signal,
      timeoutMs: patienceMs,
      longest,
    });
    const bytes = Number(headers.get('content-length') ?? 0);
    return status === 200 && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : 0;
  } catch (thrown) {
    if (thrown instanceof ApiError) return 0;
    throw thrown;
  }
}
