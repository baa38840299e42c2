import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { SendResult } from '@shared/channels/outgoing';
import type { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import type { Echoes } from '../../web/echoes';
import type { How } from '../client';
import { configOf } from '../config';
import { prices } from '../cost/prices';
import { readPostId } from '../ids';
import { reach, type Shared } from '../reach';
import { ourselves } from '../read/needs';
import { outcomeOf } from './outcome';
import { pay } from './pay';

/** The one reaction X knows. */
const like = '❤️';

type Change = Pick<How<unknown>, 'path' | 'family' | 'method' | 'json'>;

/** Changing what is there already; each is done once X says so, and told by the run. */
export function createChanges(shared: Shared, echoes: Echoes) {
  const change = async (
    micros: number,
    how: Change,
    told: ConnectorEvent,
    context: SendContext,
  ): Promise<SendResult> => {
    const { account, clock, signal } = context;
    await context.phase('connecting');
    const paid = await pay(micros, context, shared);
    if ('refuse' in paid) return paid.refuse;
    await context.phase('body');
    try {
      await reach(context, shared).call({ ...how, answer: z.unknown(), signal });
    } catch (thrown) {
      const outcome = outcomeOf(thrown);
      if (outcome.kind !== 'uncertain') paid.giveBack();
      // Programs of small developers may not give likes any more; the account itself is well.
      const no = thrown instanceof ApiError && thrown.status === 403;
      return no ? { kind: 'refused', error: appError('change.refused', thrown.error.facts) } : outcome;
    }
    echoes.add(account.id, [told]);
    const remoteId = 'remoteId' in told ? told.remoteId : null;
    return remoteId === null
      ? { kind: 'refused', error: appError('unsupported') }
      : { kind: 'sent', receipt: { remoteId, at: clock.now(), delivery: null } };
  };

  const setLike = async (remoteId: RemoteId, removed: boolean, context: SendContext): Promise<SendResult> => {
    const id = readPostId(remoteId);
    if (id === null) return { kind: 'refused', error: appError('unsupported') };
    const { account } = context;
    const path = `users/${configOf(account).userId}/likes`;
    const how: Change = removed
      ? { path: `${path}/${id}`, family: 'like', method: 'DELETE' }
      : { path, family: 'like', method: 'POST', json: { tweet_id: id } };
    const author = ourselves(account);
    const told: ConnectorEvent = { type: 'reaction', remoteId, author, own: true, emoji: like, removed };
    return change(prices.write, how, told, context);
  };

  return {
    /** Deletes a post of ours. One that is gone already is what was wanted. */
    async remove(remoteId: RemoteId, context: SendContext): Promise<SendResult> {
      const id = readPostId(remoteId);
      if (id === null) return { kind: 'refused', error: appError('unsupported') };
      const told: ConnectorEvent = { type: 'remove', remoteId, at: context.clock.now() };
      return change(prices.remove, { path: `tweets/${id}`, family: 'remove', method: 'DELETE' }, told, context);
    },
    /** Likes a post. Whatever was chosen becomes a like: there is nothing else. */
    react: (remoteId: RemoteId, _emoji: string, context: SendContext) => setLike(remoteId, false, context),
    /** Takes the like back. One that is gone already is what was wanted. */
    unreact: (remoteId: RemoteId, _emoji: string, context: SendContext) => setLike(remoteId, true, context),
  };
}
