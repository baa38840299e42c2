import { z } from 'zod';
import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { Connector, SendContext } from '../../connector';
import { goneIsDone } from '../../web/goneIsDone';
import { sendOutcome } from '../../web/sendOutcome';
import type { Graph } from '../client';
import { type Means, reach } from '../reach';

/** Facebook calls it a like; the desk's heart and thumb mean the same. */
const likes = new Set(['👍', '❤️', '❤']);

/** What can be done to a public message: hidden, deleted, and on Facebook liked. */
export function createChanges(means: Means): Pick<Connector, 'hide' | 'remove' | 'react' | 'unreact'> {
  const { platform } = means;
  const act = async (
    remoteId: RemoteId,
    context: SendContext,
    work: (
      graph: Graph,
      path: string,
      how: { result: z.ZodType<unknown>; signal: AbortSignal; before(): Promise<void> },
    ) => Promise<unknown>,
  ): Promise<SendResult> => {
    try {
      await context.phase('connecting');
      const graph = await reach(context, means);
      const how = { result: z.unknown(), signal: context.signal, before: () => context.phase('body') };
      await work(graph, `/${encodeURIComponent(remoteId)}`, how);
      return { kind: 'sent', receipt: { remoteId, at: context.clock.now(), delivery: null } };
    } catch (thrown) {
      return sendOutcome(thrown);
    }
  };
  return {
    hide: (id, hidden, context) =>
      act(id, context, (graph, path, how) => graph.post(path, { [platform.hides]: String(hidden) }, how)),
    remove: async (id, context) =>
      goneIsDone(await act(id, context, (graph, path, how) => graph.remove(path, how)), id, context),
    ...(platform.name === 'facebook' && {
      react: (id: RemoteId, emoji: string, context: SendContext) =>
        likes.has(emoji)
          ? act(id, context, (graph, path, how) => graph.post(`${path}/likes`, {}, how))
          : Promise.resolve<SendResult>({ kind: 'refused', error: appError('unsupported') }),
      unreact: (id: RemoteId, _emoji: string, context: SendContext) =>
        act(id, context, (graph, path, how) => graph.remove(`${path}/likes`, how)),
    }),
  };
}
