import type { InboundAttachment } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { isLoopback } from '../../network/loopback';
import { ns } from '../namespaces';
import { child, childrenOf, textOf, type XmlElement } from '../../xml/element';
import { cleanName } from './person';

/** What endings of names say, where nobody says more. */
const types: Readonly<Record<string, string>> = {
  ...{
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    gif: 'image/gif',
    webp: 'image/webp',
    pdf: 'application/pdf',
  },
  ...{ ogg: 'audio/ogg', opus: 'audio/ogg', m4a: 'audio/mp4', mp3: 'audio/mpeg', mp4: 'video/mp4', txt: 'text/plain' },
};

/** So many files of one message are told. */
const most = 20;

/**
 * The files a message links to: described ones (XEP-0447), and plain links (XEP-0066). They are fetched when somebody
 * wants them, never before: whoever sent the link would learn of it.
 */
export function filesOf(message: XmlElement): InboundAttachment[] {
  const described = childrenOf(message, 'file-sharing', ns.files).flatMap((sharing): InboundAttachment[] => {
    const sources = child(sharing, 'sources', ns.files);
    const url = usable(child(sources, 'url-data', ns.urlData)?.attributes.target);
    return url === null ? [] : [describedFile(url, child(sharing, 'file', ns.fileMetadata))];
  });
  const known = new Set<string>(described.map(({ remoteId }) => remoteId));
  const linked = childrenOf(message, 'x', ns.link).flatMap((link): InboundAttachment[] => {
    const url = usable(textOf(child(link, 'url', ns.link)).trim());
    return url === null || known.has(url) ? [] : [file(url)];
  });
  return [...described, ...linked].slice(0, most);
}

/** What a message says beside its files: their addresses are no words. */
export function wordsOf(body: string, files: readonly InboundAttachment[]): string {
  const links = new Set<string>(files.map(({ remoteId }) => remoteId));
  return links.has(body.trim()) ? '' : body;
}

function describedFile(url: string, metadata: XmlElement | null): InboundAttachment {
  const read = (name: string): string => textOf(child(metadata, name, ns.fileMetadata)).trim();
  const number = (name: string): number | null => (/^\d{1,12}$/u.test(read(name)) ? Number(read(name)) : null);
  return {
    ...file(url),
    ...(cleanName(read('name')) !== '' && { name: cleanName(read('name')) }),
    ...(/^[\w.+-]{1,60}\/[\w.+-]{1,59}$/u.test(read('media-type')) && { mime: read('media-type').toLowerCase() }),
    bytes: number('size') ?? 0,
    width: number('width'),
    height: number('height'),
    durationMs: number('length'),
  };
}

function file(url: string): InboundAttachment {
  const name = cleanName(lastPart(url)) || 'file';
  const mime = types[/\.([a-z\d]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  const unknown = { cid: null, width: null, height: null, durationMs: null, data: null };
  return { remoteId: RemoteId.parse(url), name, mime, bytes: 0, ...unknown };
}

function lastPart(url: string): string {
  const part = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** An address a file may be fetched from: encrypted, or on this computer; null for any other. */
export function usable(text: string | undefined): string | null {
  if (text === undefined || text.length > 2_000) return null;
  try {
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') return null;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)) ? text : null;
  } catch {
    return null;
  }
}
