import { z } from 'zod';
import type { ApiSettings } from '../../web/api';
import { createApi } from '../../web/api';
import { ApiError } from '../../web/apiError';
import { Did } from '../config';
import { ApiRoot } from '../../web/apiRoot';

/** Where handles and identities are looked up. */
export type Places = {
  /** The directory of did:plc. */
  directory: string;
  /** What a handle's own host says of it. */
  wellKnown(handle: string): string;
  /** The TXT records of a name; rejects where there is none. */
  txt(name: string): Promise<string[][]>;
  /** Whoever knows handles that say nothing themselves. */
  resolver: string;
};

const Document = z.looseObject({
  id: Did,
  alsoKnownAs: z.array(z.string()).catch([]),
  service: z.array(z.looseObject({ id: z.string(), serviceEndpoint: z.unknown() })).catch([]),
});

const Resolved = z.looseObject({ did: Did });

type Settings = Omit<ApiSettings, 'explain'> & { places: Places; signal: AbortSignal };

/** An account's identity and the server it lies on. */
export type Found = { did: string; pds: string };

/**
 * Finds the server of a handle or did: the identity by what the handle's host says, by DNS or by the network, then the
 * server its document names. null where there is none, or the document does not know the handle. Rejects with an
 * ApiError where nobody answers.
 */
export async function findServer(handle: string, settings: Settings): Promise<Found | null> {
  const did = Did.safeParse(handle).success ? handle : await didOf(handle, settings);
  if (did === null) return null;
  const document = await documentOf(did, settings);
  if (document?.id !== did) return null;
  if (did !== handle && !document.alsoKnownAs.some((name) => name.toLowerCase() === `at://${handle}`)) return null;
  const service = document.service.find(({ id }) => id === '#atproto_pds' || id === `${did}#atproto_pds`);
  const pds = ApiRoot.safeParse(service?.serviceEndpoint);
  return pds.success ? { did, pds: pds.data } : null;
}

async function didOf(handle: string, { places, signal, ...settings }: Settings): Promise<string | null> {
  const api = createApi(settings);
  const call = { family: 'find', signal, timeoutMs: 5_000, longest: 10_000 };
  const told = await api.bytes({ ...call, url: places.wellKnown(handle) }).catch(() => null);
  const own = Did.safeParse(
    Buffer.from(told?.body ?? [])
      .toString()
      .trim(),
  );
  if (own.success) return own.data;
  const records = await places.txt(`_atproto.${handle}`).catch((): string[][] => []);
  const named = records
    .map((parts) => Did.safeParse(parts.join('').replace(/^did=/u, '')))
    .find(({ success }) => success);
  if (named?.success) return named.data;
  const url = new URL(`${places.resolver}/xrpc/com.atproto.identity.resolveHandle`);
  url.searchParams.set('handle', handle);
  return whereFound(async () => Resolved.safeParse((await api.json({ ...call, url })).body).data?.did ?? null);
}

async function documentOf(did: string, { places, signal, ...settings }: Settings) {
  const [, method, name = ''] = did.split(':');
  const web = `https://${decodeURIComponent(name)}/.well-known/did.json`;
  const url = method === 'web' ? web : `${places.directory}/${did}`;
  const call = { family: 'find', signal, timeoutMs: 20_000, longest: 100_000, url };
  return whereFound(async () => Document.safeParse((await createApi(settings).json(call)).body).data ?? null);
}

/** A no is an answer: there is none. */
async function whereFound<T>(look: () => Promise<T | null>): Promise<T | null> {
  try {
    return await look();
  } catch (thrown) {
    const { status } = thrown instanceof ApiError ? thrown : { status: null };
    if (status !== null && status >= 400 && status < 500 && status !== 429) return null;
    throw thrown;
  }
}
