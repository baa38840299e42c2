import type { Message } from '../../../domain/message';
import { MessageId } from '../../../domain/ids';
import type { RehearseReply, RehearseRequest } from '../../../ipc/away';
import { asIfOn } from '../../away/asIfOn';
import { decideAway } from '../../away/decide';
import { newConversation } from '../inbound/newConversation';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';
import { momentOf } from './momentOf';

/**
 * What would become of a message nobody has written: which text would go, or what stops it. Reads what is there and writes
 * nothing. Rules count as if they had been on before it, and one that waits for an answer as if none had come.
 */
export function rehearse({ store, env }: Session, request: RehearseRequest): RehearseReply {
  const { at, visibility, channel } = request;
  const account = store.get('account', request.account);
  const profiles = Object.entries(account?.profiles ?? {});
  const [profile] = profiles.find(([, can]) => can.visibility === visibility) ?? profiles[0] ?? [];
  if (!account || profile === undefined) throw new DeskRefusal('not.found');
  const known = request.customer === null ? null : store.get('customer', request.customer);
  const customer = known ?? null;
  const made = newConversation({ store, env }, account, { channel, profile, visibility, customer });
  const conversation = {
    ...made,
    customerName: known?.name ?? request.name,
    createdAt: at,
    lastCustomerAt: at,
    waitingSince: at,
  };
  const message: Message = {
    id: MessageId.parse(env.newId()),
    conversationId: conversation.id,
    accountId: account.id,
    seq: 0,
    direction: 'in',
    automatic: false,
    visibility,
    author: { name: conversation.customerName, address: known?.handles[0]?.id ?? 'rehearsal' },
    to: [],
    cc: [],
    subject: null,
    text: request.text,
    html: false,
    attachments: [],
    reactions: [],
    replyTo: null,
    sentAt: at,
    receivedAt: at,
    sortAt: at,
    editedAt: null,
    deletedAt: null,
    delivery: null,
    outboxId: null,
  };
  const then = (now: number) => {
    const session = { store, env: { ...env, now } };
    const moment = momentOf(session, { ...account, syncedAt: 0 }, conversation, message, [], {
      name: conversation.customerName,
    });
    return decideAway({ ...moment, settings: asIfOn(moment.settings, moment.settings.stoppedAt) });
  };
  const first = then(at);
  const decision = first.kind === 'later' ? then(first.at) : first;
  if (decision.kind === 'send') {
    const { rule, late, language, text } = decision;
    return { decision: { kind: 'send', rule: rule.name, late, language, text } };
  }
  const reason = decision.kind === 'stop' ? decision.reason : 'notNow';
  return { decision: { kind: 'stop', rule: decision.rule?.name ?? null, reason } };
}
