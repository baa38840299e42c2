import type { IncomingMessage } from 'node:http';
import { sniffMime } from '@shared/logic/files/sniff';
import { guardedRequest, type Line, Refused } from './guardedRequest';
import { isPixel } from './pictureSize';

/** A picture as it came: its type as sniffed, never as claimed. */
export type Picture = { mime: string; data: Uint8Array };

const limits = { bytes: 10_000_000, hops: 3, ms: 15_000 };
const accept = { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif', 'accept-encoding': 'identity' };

/**
 * Fetches one picture a mail points to. Each hop of a redirect is checked like the first. What is no picture by its
 * first bytes, too long, or a single pixel made to count readers is refused; so is SVG, which is a program.
 * Rejects when there is nothing to show.
 */
export async function fetchPicture(line: Line, address: string, quitting: AbortSignal): Promise<Picture> {
  const signal = AbortSignal.any([quitting, AbortSignal.timeout(limits.ms)]);
  // Old mails say http: the same picture is there by https, or not at all.
  let url = new URL(address.replace(/^http:/iu, 'https:'));
  for (let hop = 0; hop <= limits.hops; hop++) {
    const answer = await guardedRequest(line, { url, method: 'GET', headers: accept, signal });
    const next = answer.headers.location;
    if (answer.statusCode && answer.statusCode >= 300 && answer.statusCode < 400 && next !== undefined) {
      answer.destroy();
      url = new URL(next, url);
      continue;
    }
    return pictureOf(answer, await bodyOf(answer));
  }
  throw new Refused('too many redirects');
}

async function bodyOf(answer: IncomingMessage): Promise<Uint8Array> {
  const claimed = answer.headers['content-type'] ?? '';
  if (answer.statusCode !== 200 || !/^image\/(?!svg)/iu.test(claimed)) {
    answer.destroy();
    throw new Refused('no picture');
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limits.bytes) throw new Refused('too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function pictureOf(answer: IncomingMessage, data: Uint8Array): Picture {
  const mime = sniffMime(data, answer.headers['content-type'] ?? '');
  if (mime === null || !/^image\/(?!svg)/u.test(mime)) throw new Refused('no picture');
  if (isPixel(data)) throw new Refused('counts readers');
  return { mime, data };
}
