import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openBundle } from './bundle';
import { commonHeaders, filePolicy, framePolicy, pagePolicy, scriptPolicy } from './policy';
import { parseRange } from './range';
import { createTokens } from './tokens';

/** A picture as main fetched it. */
type Picture = { mime: string; data: Uint8Array };

/** A message's HTML, sanitised by the window, and what answers for its pictures from the internet by their number. */
type MessageFrame = { html: string; pictures: ((number: string) => Promise<Picture | null>) | null };

/** A file of a customer's that the window may show. `mime` as sniffed, not as claimed. */
type OfferedFile = { path: string; mime: string };

type SiteRequest = { method: string; path: string; range: string | null };
export type SiteReply = {
  status: number;
  headers: Record<string, string>;
  body: Readable | Uint8Array | string | null;
};

/** Everything the window can read: the bundled page, message frames, files. There is no other way to any of it. */
export type Site = {
  respond(request: SiteRequest): Promise<SiteReply>;
  /** Path of a new frame, '/mail/<token>', with pictures '/mail/<token>/'; only addresses below it are the message's. */
  offerFrame(frame: MessageFrame): string;
  /** Path of a file, '/file/<token>'. */
  offerFile(file: OfferedFile): string;
  /** Forgets frames and files: the page that knew them is gone. */
  forget(): void;
};

const nothing = (status: number): SiteReply => ({ status, headers: { ...commonHeaders }, body: null });

/**
 * The desk's site, as plain data: shell/protocol speaks it as app://desk, the tests' twin server as http.
 * @param folder the built renderer, null while developing
 * @param origin of the site, e.g. 'app://desk': frames get a policy that names it
 */
export function createSite(folder: string | null, origin: string): Site {
  const bundle = openBundle(folder);
  const frames = createTokens<MessageFrame>(200);
  const files = createTokens<OfferedFile>(2000);

  const fromBundle = async (path: string): Promise<SiteReply> => {
    const file = bundle.get(path === '/' ? '/index.html' : path);
    if (!file) return nothing(404);
    const headers = { ...commonHeaders, 'content-type': file.type, 'content-security-policy': scriptPolicy };
    if (!file.type.startsWith('text/html')) return { status: 200, headers, body: await file.read() };
    const nonce = randomBytes(16).toString('base64');
    const html = String(await file.read()).replaceAll('__CSP_NONCE__', nonce);
    return { status: 200, headers: { ...headers, 'content-security-policy': pagePolicy(nonce) }, body: html };
  };

  const fromFrame = async (token: string, picture: string | undefined): Promise<SiteReply> => {
    const frame = frames.get(token);
    if (!frame) return nothing(404);
    if (picture !== undefined && picture !== '') {
      const found = await frame.pictures?.(picture);
      if (!found?.mime.startsWith('image/')) return nothing(404);
      const headers = { ...commonHeaders, 'content-type': found.mime, 'content-security-policy': filePolicy };
      return { status: 200, headers, body: found.data };
    }
    const policy = framePolicy(frame.pictures && `${origin}/mail/${token}/`);
    const headers = { ...commonHeaders, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    return { status: 200, headers, body: frame.html };
  };

  const fromFile = async (token: string, header: string | null): Promise<SiteReply> => {
    const file = files.get(token);
    const size = file && (await stat(file.path).catch(() => null))?.size;
    if (!file || size === undefined) return nothing(404);
    const range = parseRange(header, size);
    if (range === 'unsatisfiable') return nothing(416);
    const { start, end } = range ?? { start: 0, end: size - 1 };
    return {
      status: range ? 206 : 200,
      headers: {
        ...commonHeaders,
        'content-type': file.mime,
        'content-security-policy': filePolicy,
        'content-length': String(end - start + 1),
        'accept-ranges': 'bytes',
        ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
      },
      body: size === 0 ? null : createReadStream(file.path, { start, end }),
    };
  };

  return {
    async respond({ method, path, range }) {
      if (method !== 'GET' && method !== 'HEAD') return nothing(405);
      const [, place, token = '', rest, ...more] = path.split('/');
      if (place === 'mail') return more.length === 0 ? fromFrame(token, rest) : nothing(404);
      if (place === 'file') return rest === undefined ? fromFile(token, range) : nothing(404);
      return fromBundle(path);
    },
    // With pictures the address ends in a slash: their numbers are relative to it.
    offerFrame: (frame) => `/mail/${frames.offer(frame)}${frame.pictures === null ? '' : '/'}`,
    offerFile: (file) => `/file/${files.offer(file)}`,
    forget: () => (frames.clear(), files.clear()),
  };
}
