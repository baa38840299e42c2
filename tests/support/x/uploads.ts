import type { Billing } from './billing';
import { invalid } from './refusal';
import type { Endpoint } from './routes';
import { us, type World } from './world';

/** What each category takes (octets): https://docs.x.com/x-api/media/quickstart/best-practices (2026). */
const largest: Readonly<Record<string, number>> = {
  tweet_image: 5 * 1024 * 1024,
  tweet_gif: 15 * 1024 * 1024,
  tweet_video: 512 * 1024 * 1024,
  dm_image: 5 * 1024 * 1024,
  dm_gif: 15 * 1024 * 1024,
  dm_video: 512 * 1024 * 1024,
};

/** The types of the published description that a post or a message takes. */
const types = [
  ...['video/mp4', 'video/webm', 'video/mp2t', 'video/quicktime', 'image/jpeg', 'image/gif', 'image/bmp', 'image/png'],
  ...['image/webp', 'image/pjpeg', 'image/tiff'],
];

type Upload = {
  category: string;
  mime: string;
  total: number;
  parts: Map<number, Uint8Array>;
  key: string | null;
  asks: number;
};

/**
 * Uploading in parts (https://docs.x.com/x-api/media/quickstart/media-upload-chunked): initialize, append, finalize,
 * then waiting where a film is worked on.
 */
export function createUploads(world: World, billing: Billing) {
  const open = new Map<string, Upload>();
  const find = (id: string | undefined): Upload => {
    const found = open.get(id ?? '');
    if (!found) throw invalid('Media ID not found.');
    return found;
  };
  const stateOf = (id: string, upload: Upload) => ({
    id,
    media_key: upload.key ?? `3_${id}`,
    size: upload.total,
    expires_after_secs: 86_400,
    ...(upload.category.endsWith('_video') && {
      processing_info:
        upload.asks++ === 0
          ? { state: 'pending', check_after_secs: 1, progress_percent: 0 }
          : { state: 'succeeded', progress_percent: 100 },
    }),
  });
  const scopes = ['media.write'];

  const endpoints: Record<string, Endpoint> = {
    'POST /2/media/upload/initialize': {
      scopes,
      run({ json }) {
        const strange = Object.keys(json).filter(
          (name) => !['media_type', 'media_category', 'total_bytes', 'shared', 'additional_owners'].includes(name),
        );
        if (strange.length > 0) throw invalid(`[${strange.join()}] is not allowed here`);
        const [category, mime, total] = [
          String(json.media_category),
          String(json.media_type),
          Number(json.total_bytes),
        ];
        const most = largest[category];
        if (most === undefined) throw invalid(`media_category [${category}] is not known`);
        if (!types.includes(mime)) throw invalid(`media_type [${mime}] is not known`);
        const film = category.endsWith('_video');
        if (film !== mime.startsWith('video/') || category.endsWith('_gif') !== (mime === 'image/gif'))
          throw invalid(`media_type [${mime}] does not fit ${category}`);
        if (!(total > 0) || total > most) throw invalid(`total_bytes [${total}] is more than ${most}`);
        const id = world.nextId();
        open.set(id, { category, mime, total, parts: new Map(), key: null, asks: 0 });
        return { status: 200, body: { data: { id, media_key: `3_${id}`, expires_after_secs: 86_400 } } };
      },
    },
    'POST /2/media/upload/:id/append': {
      scopes,
      async run({ ids, form, json }) {
        const upload = find(ids[0]);
        const index = Number(form?.get('segment_index') ?? json.segment_index);
        const part = form?.get('media');
        if (!(index >= 0 && index <= 999) || !(part instanceof Blob))
          throw invalid('media and segment_index are required');
        if (part.size > 5 * 1024 * 1024) throw invalid('A segment is at most 5 MB.');
        upload.parts.set(index, new Uint8Array(await part.arrayBuffer()));
        return { status: 200, body: { data: { expires_at: Math.floor(Date.now() / 1_000) + 86_400 } } };
      },
    },
    'POST /2/media/upload/:id/finalize': {
      scopes,
      run({ ids }) {
        const upload = find(ids[0]);
        const parts = [...upload.parts].sort(([a], [b]) => a - b);
        if (parts.some(([index], at) => index !== at)) throw invalid('A segment is missing.');
        const data = Buffer.concat(parts.map(([, part]) => part));
        if (data.length !== upload.total) throw invalid(`Got ${data.length} bytes, not ${upload.total}.`);
        upload.key = world.keep(us, new Uint8Array(data), upload.mime).key;
        return { status: 200, body: { data: stateOf(ids[0] ?? '', upload) } };
      },
    },
    'GET /2/media/upload': {
      scopes,
      run({ query }) {
        const id = query.get('media_id') ?? '';
        return { status: 200, body: { data: stateOf(id, find(id)) } };
      },
    },
    'POST /2/media/metadata': {
      scopes,
      run({ json }) {
        const { key } = find(String(json.id));
        const alt = (json.metadata as { alt_text?: { text?: unknown } } | undefined)?.alt_text?.text;
        if (typeof alt !== 'string' || alt.length > 1_000) throw invalid('alt_text.text is at most 1000 characters.');
        world.describe(world.media.get(key ?? '')?.id ?? '', alt);
        billing.write('metadata');
        return { status: 200, body: { data: { id: String(json.id) } } };
      },
    },
  };
  return {
    endpoints,
    /** The files behind ids, which have to be done, of the right kind, and each used once. */
    take(ids: readonly string[], kind: 'tweet_' | 'dm_'): string[] {
      return ids.map((id) => {
        const { key, category, asks } = find(id);
        if (key === null || (category.endsWith('_video') && asks < 2)) throw invalid('Your media IDs are invalid.');
        if (!category.startsWith(kind)) throw invalid('Your media IDs are invalid.');
        open.delete(id);
        return key;
      });
    },
  };
}
