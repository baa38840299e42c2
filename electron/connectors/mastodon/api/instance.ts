import { z } from 'zod';
import { isLoopback } from '../../network/loopback';
import type { Api } from '../../web/api';
import { ApiError } from '../../web/apiError';
import { driftOf } from '../../web/problems';
import { usualLimits } from '../capabilities';
import { Origin } from '../config';

/** What a server takes. `urlLength`: what an address counts, however long; `mediaBytes` of one file; `altCharacters` of its description. */
export type Limits = {
  characters: number;
  urlLength: number;
  mediaCount: number;
  mediaBytes: number;
  mediaTypes: string[];
  altCharacters: number;
};

/** A server by what it says of itself. `streaming`: where it streams, null where it does not say. */
export type Instance = { domain: string; streaming: string | null; limits: Limits };

const Count = z.number().int().min(0).max(10_000_000_000).nullish().catch(null);
const Configuration = z
  .looseObject({
    urls: z
      .looseObject({ streaming: z.string().nullish().catch(null) })
      .nullish()
      .catch(null),
    statuses: z
      .looseObject({ max_characters: Count, max_media_attachments: Count, characters_reserved_per_url: Count })
      .nullish()
      .catch(null),
    media_attachments: z
      .looseObject({
        supported_mime_types: z.array(z.string().max(120)).max(200).nullish().catch(null),
        image_size_limit: Count,
        description_limit: Count,
      })
      .nullish()
      .catch(null),
  })
  .nullish()
  .catch(null);

/** Either version of the page, and what Pleroma and its like name beside it. */
const Page = z.looseObject({
  domain: z.string().max(255).nullish(),
  uri: z.string().max(300).nullish(),
  version: z.string().max(300),
  configuration: Configuration,
  urls: z
    .looseObject({ streaming_api: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  max_toot_chars: Count,
  max_media_attachments: Count,
  upload_limit: Count,
});

/**
 * Asks a server for its limits, by the newer page and else by the older one. Rejects with an ApiError where neither is
 * there: it is none of these servers then.
 */
export async function readInstance(api: Api, origin: string, name: string, signal: AbortSignal): Promise<Instance> {
  const ask = async (version: 'v1' | 'v2') => {
    const { body } = await api.json({ url: `${origin}/api/${version}/instance`, family: 'ask', signal });
    const page = Page.safeParse(body);
    if (!page.success) throw new ApiError(driftOf(name, 'instance'), { acted: false });
    return page.data;
  };
  const page = await ask('v2').catch((thrown: unknown) => {
    const gone = thrown instanceof ApiError && (thrown.error.code === 'not.found' || thrown.status === 400);
    if (!gone) throw thrown;
    return ask('v1');
  });
  return { domain: domainOf(page, origin), streaming: streamingOf(page, origin), limits: limitsOf(page) };
}

type Page = z.infer<typeof Page>;

function domainOf({ domain, uri }: Page, origin: string): string {
  const told = (domain ?? uri ?? '').replace(/^https?:\/\//u, '').replace(/\/.*$/u, '');
  return /^[\w.-]{1,253}(?::\d{1,5})?$/u.test(told) ? told.toLowerCase() : new URL(origin).host;
}

/** Its WebSocket address as the one of the event stream beside it. Encrypted, save on this computer alone. */
function streamingOf({ configuration, urls }: Page, origin: string): string | null {
  const told = configuration?.urls?.streaming ?? urls?.streaming_api ?? '';
  const base = URL.canParse(told) ? new URL(told) : null;
  if (!base || !/^(?:wss?|https?):$/u.test(base.protocol)) return null;
  const at = `${base.protocol.replace(/^ws/u, 'http')}//${base.host}`;
  const local = isLoopback(new URL(origin).hostname);
  return Origin.safeParse(at).success && isLoopback(base.hostname) === local ? at : null;
}

function limitsOf({ configuration, ...page }: Page): Limits {
  const { statuses, media_attachments: media } = configuration ?? {};
  const types = media?.supported_mime_types?.filter((type) => type.startsWith('image/')) ?? [];
  return {
    characters: statuses?.max_characters ?? page.max_toot_chars ?? usualLimits.characters,
    urlLength: statuses?.characters_reserved_per_url ?? usualLimits.urlLength,
    mediaCount: statuses?.max_media_attachments ?? page.max_media_attachments ?? usualLimits.mediaCount,
    mediaBytes: media?.image_size_limit ?? page.upload_limit ?? usualLimits.mediaBytes,
    altCharacters: Math.max(1, media?.description_limit ?? usualLimits.altCharacters),
    mediaTypes: types.length > 0 ? types : usualLimits.mediaTypes,
  };
}
