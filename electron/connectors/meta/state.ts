import { z } from 'zod';
import { appError } from '@shared/errors/appError';
import type { ConnectorContext } from '../connector';
import { ApiError } from '../web/apiError';
import type { Graph } from './client';
import type { Platform } from './platform';
import { Id } from './read/post';

const Me = z.looseObject({
  id: Id.nullish(),
  user_id: Id.nullish(),
  name: z.string().max(400).nullish(),
  username: z.string().max(200).nullish(),
  is_published: z.boolean().nullish(),
});
export type Me = z.infer<typeof Me>;

/** Whose token it is (reference/page; instagram-api-with-instagram-login/get-started, v24.0). */
export function whoAmI(graph: Graph, platform: Platform, signal: AbortSignal): Promise<Me> {
  const fields = platform.name === 'instagram' ? 'user_id,username,name' : 'id,name,is_published';
  return graph.get('/me', { fields }, { result: Me, signal });
}

/** A page that is not published is seen by nobody and takes no messages: the person is told so, and it is looked for again. */
export async function insistOpen(
  graph: Graph,
  { account, signal }: Pick<ConnectorContext, 'account' | 'signal'>,
  platform: Platform,
): Promise<void> {
  const { is_published: published } = await whoAmI(graph, platform, signal);
  if (published !== false) return;
  const error = appError('auth.scope', { account: account.name.slice(0, 300), context: 'unpublished' });
  throw new ApiError({ error, action: 'checkSettings', retry: true }, { acted: false });
}
