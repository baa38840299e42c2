import type { AccountId } from '../../domain/ids';
import { assertNever } from '../../errors/assertNever';
import { endFirstSync } from './inbound/firstSync';
import { takeGap } from './inbound/gap';
import { takeMessage, type Arrival } from './inbound/message';
import { takeMovedThread } from './inbound/movedThread';
import type { StoredEvent } from './inbound/storedEvent';
import { takeEdit, takeReaction, takeReactions, takeReceipt, takeRemoval } from './inbound/update';
import { DeskRefusal } from './refusal';
import { takeBoxes, takeCopy, takeFlags, takeListing, takeWhereabouts } from './server/take';
import { inSession, type Session } from './session';
import type { DeskEnv, DeskStore } from './store';

export type { StoredAttachment, StoredEvent, StoredMessage } from './inbound/storedEvent';

/**
 * Takes in a connector's events inside the caller's transaction. The same event twice changes nothing; any order
 * gives the same conversations. Answers what is news to the person. Throws DeskRefusal when the account is gone.
 */
export function ingest(
  base: DeskStore,
  account: AccountId,
  events: readonly StoredEvent[],
  env: DeskEnv,
): { arrived: Arrival[] } {
  return inSession(base, env, (session) => {
    const arrived: Arrival[] = [];
    for (const event of events) {
      const news = take(session, account, event);
      if (news) arrived.push(news);
    }
    return { arrived };
  });
}

function take(session: Session, id: AccountId, event: StoredEvent): Arrival | null {
  const { store } = session;
  const account = store.get('account', id);
  if (!account) throw new DeskRefusal('not.found');
  const target = 'remoteId' in event ? store.messageByRemote(id, event.remoteId) : null;
  switch (event.type) {
    case 'message':
      return takeMessage(session, account, event);
    case 'edit':
      takeEdit(session, target, event);
      return null;
    case 'remove':
      takeRemoval(session, target, event);
      return null;
    case 'receipt':
      takeReceipt(session, target, event);
      return null;
    case 'reaction':
      takeReaction(session, target, event);
      return null;
    case 'reactions':
      takeReactions(session, target, event);
      return null;
    case 'account':
      store.put('account', {
        ...account,
        ...{ name: event.name, profiles: event.profiles },
        ...(event.approved && { approved: event.approved }),
      });
      return null;
    case 'synced':
      if (account.syncedAt === null) endFirstSync(session, account, event.at);
      return null;
    case 'gap':
      takeGap(session, account, event);
      return null;
    case 'threadMoved':
      takeMovedThread(session, account, event);
      return null;
    case 'raw':
      store.putRaw(id, event.key, event.payload, event.at);
      return null;
    case 'rawRead':
      store.removeRaw(id, event.key);
      return null;
    case 'copy':
      if (target !== null) takeCopy(session, account, target, event.copy);
      return null;
    case 'flags':
      takeFlags(session, account, event);
      return null;
    case 'listing':
      takeListing(session, account, event);
      return null;
    case 'boxes':
      takeBoxes(session, account, event);
      return null;
    case 'whereabouts':
      takeWhereabouts(session, account, target, event);
      return null;
    default:
      return assertNever(event);
  }
}
