import type { Outgoing } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { createApi } from '../../web/api';
import type { Buckets } from '../../web/buckets';
import { driftOf } from '../../web/problems';
import { featuresOf } from '../archive/query';
import { ns } from '../namespaces';
import { usable } from '../read/files';
import { XmppError } from '../stream/error';
import type { Session } from '../stream/session';
import { child, childrenOf, textOf, type XmlElement, xml } from '../../xml/element';

/** Where files are put (XEP-0363), and how large (octets) one may be. */
type Upload = { service: string; longest: number };

/** A file as it lies at the server. */
export type Uploaded = { url: string; name: string; mime: string; bytes: number };

/** So many services of a server are asked what they do. */
const most = 20;

/** How long (ms) a file may be on its way. */
const fileMs = 110_000;

/** What we take where the service names no limit (octets). */
const usualLongest = 100 * 1024 * 1024;

/** The headers a service may have us send along, and no others. */
const headerNames = new Set(['authorization', 'cookie', 'expires']);

const found = new WeakMap<Session, Promise<Upload | null>>();

/** The upload service of our server; null where it has none. Looked for once a connection. */
export function findUpload(session: Session): Promise<Upload | null> {
  const known = found.get(session) ?? lookFor(session);
  found.set(session, known);
  return known;
}

async function lookFor(session: Session): Promise<Upload | null> {
  const answer = await session.ask('get', session.domain, xml('query', { xmlns: ns.items })).catch(none);
  const items = answer && child(answer, 'query', ns.items);
  const services = items ? childrenOf(items, 'item', ns.items).flatMap(({ attributes }) => attributes.jid ?? []) : [];
  const asked = [session.domain, ...services.slice(0, most)].map(async (service): Promise<Upload | null> => {
    const info = await session.ask('get', service, xml('query', { xmlns: ns.info })).catch(none);
    const query = info && child(info, 'query', ns.info);
    if (!query || !featuresOf(query).includes(ns.upload)) return null;
    return { service, longest: limitOf(query) };
  });
  return (await Promise.all(asked)).find((one) => one !== null) ?? null;
}

/** A server that does not answer this has none; one that is gone is another matter. */
function none(error: unknown): null {
  if (!(error instanceof XmppError)) throw error;
  return null;
}

function limitOf(query: XmlElement): number {
  const fields = childrenOf(query, 'x', ns.data).flatMap((form) => childrenOf(form, 'field', ns.data));
  const field = fields.find(({ attributes }) => attributes.var === 'max-file-size');
  const text = field ? textOf(child(field, 'value', ns.data)).trim() : '';
  return /^\d{1,15}$/u.test(text) ? Number(text) : usualLongest;
}

/** Puts a file onto the server. Rejects with an ApiError or XmppError; nobody is told of the file yet. */
export async function upload(
  session: Session,
  file: Outgoing['attachments'][number],
  context: SendContext,
  buckets: Buckets,
): Promise<Uploaded> {
  const { account, http, clock, signal } = context;
  const { name, mime } = file.attachment;
  const bytes = file.data.byteLength;
  const service = await findUpload(session);
  if (!service) throw refused('unsupported');
  if (bytes > service.longest) throw refused('attachment.tooLarge', name);
  const asked = { xmlns: ns.upload, filename: name.slice(0, 200), size: `${bytes}`, 'content-type': mime };
  const answer = await session.ask('get', service.service, xml('request', asked)).catch((error: unknown) => {
    const no = error instanceof XmppError && error.condition === 'not-acceptable';
    throw no ? refused('attachment.tooLarge', name) : error;
  });
  const slot = child(answer, 'slot', ns.upload);
  const put = child(slot, 'put', ns.upload);
  const target = usable(put?.attributes.url);
  const url = usable(child(slot, 'get', ns.upload)?.attributes.url);
  if (!put || target === null || url === null) throw new ApiError(driftOf(account.name, 'slot'), { acted: false });
  const headers = childrenOf(put, 'header', ns.upload).flatMap((header): [string, string][] => {
    const key = (header.attributes.name ?? '').toLowerCase();
    return headerNames.has(key) ? [[key, textOf(header).replace(/[\r\n]/gu, '')]] : [];
  });
  const api = createApi({ account, http, clock, buckets });
  await api.bytes({
    ...{ url: target, method: 'PUT', family: 'file', signal, timeoutMs: fileMs, longest: 100_000 },
    headers: { ...Object.fromEntries(headers), 'content-type': mime },
    body: new Uint8Array(file.data),
  });
  return { url, name, mime, bytes };
}

function refused(code: 'unsupported' | 'attachment.tooLarge', name = ''): ApiError {
  const error = appError(code, { ...(name !== '' && { name: name.slice(0, 300) }) });
  return new ApiError({ error, action: 'none', retry: false }, { acted: false, status: 400 });
}

/** What tells of a file: its address as words, for those who know no better, as a link, and described. */
export function fileElements({ url, name, mime, bytes }: Uploaded): XmlElement[] {
  const field = (key: string, value: string): XmlElement => xml(key, {}, value);
  return [
    xml('body', {}, url),
    xml('x', { xmlns: ns.link }, xml('url', {}, url)),
    xml(
      'file-sharing',
      { xmlns: ns.files, disposition: mime.startsWith('image/') ? 'inline' : 'attachment' },
      xml(
        'file',
        { xmlns: ns.fileMetadata },
        ...[field('name', name), field('media-type', mime), field('size', `${bytes}`)],
      ),
      xml('sources', {}, xml('url-data', { xmlns: ns.urlData, target: url })),
    ),
  ];
}
