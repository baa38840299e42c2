import { nativeThread } from '../../../channels/thread';
import type { Capabilities } from '../../../channels/capabilities';
import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import type { Draft } from '../../../domain/draft';
import type { MessageId } from '../../../domain/ids';
import { typedNumber } from '../../text/phoneNumber';
import { factsOf, threadKeys } from '../../threading/facts';
import { identify } from '../inbound/identify';
import { newConversation } from '../inbound/newConversation';
import { DeskRefusal } from '../refusal';
import { conversationOf, putConversation, type Session } from '../session';

/** The first profile of an account that can begin a conversation, with its name; null where none can. */
function beginner({ profiles }: Pick<Account, 'profiles'>): { name: string; capabilities: Capabilities } | null {
  const found = Object.entries(profiles).find(([, { initiate }]) => initiate === 'full' || initiate === 'partial');
  return found ? { name: found[0], capabilities: found[1] } : null;
}

/**
 * A draft that begins a conversation, to its one recipient as the channel names them: a number as E.164. Refuses with
 * recipient.rejected what is no number, or more than one; leaves everything else as it is.
 */
export function asAddressed(account: Account, draft: Draft): Draft {
  const contact = draft.kind === 'new' ? beginner(account)?.capabilities.firstContact : undefined;
  if (!contact) return draft;
  const [typed = '', ...more] = draft.to;
  const number = more.length === 0 ? typedNumber(typed, typedNumber(account.address, null)) : null;
  if (number === null) throw new DeskRefusal('recipient.rejected', { address: typed.slice(0, 100) });
  return { ...draft, to: [number] };
}

/**
 * The conversation a draft begins, or began before it was taken back. With a number there is one only: the one that is
 * there goes on.
 * @param draft as `asAddressed` gives it
 */
export function startConversation(
  session: Session,
  account: Account,
  draft: Draft,
  { messageId }: { messageId: MessageId },
): Conversation {
  const { store, env } = session;
  const begun = draft.conversationId === null ? null : conversationOf(session, draft.conversationId);
  const to = draft.to[0]?.trim();
  if (!to) throw new DeskRefusal('recipient.rejected');
  const able = beginner(account);
  if (!able) throw new DeskRefusal('unsupported');
  const { firstContact } = able.capabilities;
  const facts = firstContact && factsOf(nativeThread(to, to), messageId, true, env.now);
  const keys = facts ? threadKeys(facts) : [];
  const [peer] = facts ? store.threadPeers(account.id, keys) : [];
  if (peer) return begun ?? conversationOf(session, peer.conversationId);
  const row = begun ?? begin(session, account, able, to);
  if (facts) store.addThreadPeer(account.id, keys, { facts, messageId, conversationId: row.id });
  return row;
}

function begin(
  session: Session,
  account: Account,
  { name, capabilities }: NonNullable<ReturnType<typeof beginner>>,
  to: string,
): Conversation {
  const { firstContact, visibility } = capabilities;
  const scope = firstContact?.scope ?? account.channel;
  const customer = identify(session, { scope, id: to.toLowerCase(), name: to, language: null });
  return putConversation(
    session,
    newConversation(session, account, { channel: account.channel, profile: name, visibility, customer }),
  );
}
