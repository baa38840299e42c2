import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import type { SendContext } from '../../connector';
import type { Buckets } from '../../web/buckets';
import type { Echoes } from '../../web/echoes';
import { goneIsDone } from '../../web/goneIsDone';
import { notSent } from '../../web/sendOutcome';
import type { Mastodon } from '../api/client';
import { Status } from '../api/schema';
import { ourselves } from '../posts/message';
import { reach } from '../reach';
import { star } from '../capabilities';
import { usOf } from '../sync/reading';
import { handlesFor, postNow, withHandles } from './answered';
import { outcomeOf } from './outcome';

/** Changing what is there already; each is done once the server says so, and told by the run. */
export type Changes = {
  edit(remoteId: RemoteId, text: string, context: SendContext): Promise<SendResult>;
  remove(remoteId: RemoteId, context: SendContext): Promise<SendResult>;
  react(remoteId: RemoteId, emoji: string, context: SendContext): Promise<SendResult>;
  unreact(remoteId: RemoteId, emoji: string, context: SendContext): Promise<SendResult>;
};

type Call = { mastodon: Mastodon; post: Status; us: ReturnType<typeof usOf>; signal: AbortSignal };

export function createChanges(buckets: Buckets, echoes: Echoes): Changes {
  const change = async (
    remoteId: RemoteId,
    context: SendContext,
    make: (call: Call) => Promise<unknown>,
    told: (us: Call['us']) => ConnectorEvent,
  ): Promise<SendResult> => {
    const { account, clock, signal } = context;
    const us = usOf(account, clock.now());
    await context.phase('connecting');
    let mastodon: Mastodon;
    try {
      mastodon = await reach(context, buckets);
    } catch (thrown) {
      return notSent(thrown);
    }
    const found = await postNow(remoteId, mastodon, context);
    if ('kind' in found) return found;
    await context.phase('body');
    try {
      await make({ mastodon, post: found.post, us, signal });
    } catch (thrown) {
      return outcomeOf(thrown);
    }
    const at = clock.now();
    echoes.add(account.id, [told({ ...us, now: at })]);
    return { kind: 'sent', receipt: { remoteId, at, delivery: null } };
  };
  const favour = (remoteId: RemoteId, removed: boolean, context: SendContext): Promise<SendResult> =>
    change(
      remoteId,
      context,
      ({ mastodon, signal }) =>
        mastodon.call(`${pathOf(remoteId)}/${removed ? 'unfavourite' : 'favourite'}`, {
          ...{ method: 'POST', answer: z.unknown(), signal },
        }),
      (us) => ({ type: 'reaction', remoteId, author: ourselves(us), own: true, emoji: star, removed }),
    );
  const pathOf = (remoteId: RemoteId): string => `/api/v1/statuses/${encodeURIComponent(remoteId)}`;

  return {
    // What is not said again is taken away by an edit: warning and files are.
    edit: (remoteId, text, context) =>
      change(
        remoteId,
        context,
        ({ mastodon, post, us, signal }) =>
          mastodon.call(pathOf(remoteId), {
            method: 'PUT',
            answer: Status,
            signal,
            body: {
              status: withHandles(text, handlesFor(post, us.id)),
              spoiler_text: post.spoiler_text,
              sensitive: post.sensitive ?? false,
              ...(post.language && { language: post.language }),
              media_ids: post.media_attachments.map(({ id }) => id),
            },
          }),
        ({ now }) => ({ type: 'edit', remoteId, text, html: null, at: now }),
      ),
    remove: async (remoteId, context) => {
      const result = await change(
        remoteId,
        context,
        ({ mastodon, signal }) =>
          mastodon.call(pathOf(remoteId), { method: 'DELETE', answer: z.unknown(), signal, family: 'delete' }),
        ({ now }) => ({ type: 'remove', remoteId, at: now }),
      );
      return goneIsDone(result, remoteId, context);
    },
    react: (remoteId, _emoji, context) => favour(remoteId, false, context),
    unreact: (remoteId, _emoji, context) => favour(remoteId, true, context),
  };
}
