import { z } from 'zod';
import type { Outgoing } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { bare } from '../../pictures/bare';
import { ApiError } from '../../web/apiError';
import type { Mastodon } from '../api/client';
import { Id } from '../api/schema';
import { usualLimits } from '../capabilities';

const Uploaded = z.looseObject({ id: Id, url: z.string().nullish() });

/** How long (ms) a file may be on its way; how often and how long it is asked whether the server is done with it. */
const fileMs = 110_000;
const askMs = 1_000;
const patienceMs = 120_000;

/** Brings files to the server, one after the other; their ids there. Nobody sees them before a post names them. */
export async function upload(
  files: Outgoing['attachments'],
  mastodon: Mastodon,
  context: Pick<SendContext, 'account' | 'clock' | 'signal'>,
): Promise<string[]> {
  const longest = context.account.profiles.mention?.attachments.alt ?? usualLimits.altCharacters;
  const ids: string[] = [];
  for (const { attachment, data } of files) {
    const { name, mime, alt } = attachment;
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bare(data))], { type: mime }), name);
    if (alt) form.set('description', alt.slice(0, longest));
    const { status, data: made } = await mastodon.call('/api/v2/media', {
      ...{ method: 'POST', body: form, answer: Uploaded, family: 'media', timeoutMs: fileMs, signal: context.signal },
    });
    if (status === 202) await untilDone(made.id, name, mastodon, context);
    ids.push(made.id);
  }
  return ids;
}

/** 206 while the server is at it. */
async function untilDone(
  id: string,
  name: string,
  { call }: Mastodon,
  { clock, signal }: Pick<SendContext, 'clock' | 'signal'>,
): Promise<void> {
  for (const until = clock.now() + patienceMs; clock.now() < until && !signal.aborted;) {
    const { status } = await call(`/api/v1/media/${encodeURIComponent(id)}`, { answer: z.unknown(), signal });
    if (status === 200) return;
    await clock.sleep(askMs, signal);
  }
  const error = appError('attachment.rejected', { name: name.slice(0, 300) });
  throw new ApiError({ error, action: 'wait', retry: true }, { acted: false });
}
