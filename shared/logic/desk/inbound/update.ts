import type { ConnectorEvent } from '../../../channels/events';
import type { MessageId } from '../../../domain/ids';
import type { Delivery, Message } from '../../../domain/message';
import type { MessageAct } from '../../../domain/messageAct';
import { reactionsAfter } from '../../acts/shown';
import { sameValue } from '../recorder';
import { conversationOf, refresh, type Session } from '../session';
import { attachmentRow } from './attachment';
import { postFactsOf } from './postFacts';
import type { StoredMessage } from './storedEvent';

type EventOf<T extends ConnectorEvent['type']> = Extract<ConnectorEvent, { type: T }>;

const progress: Delivery[] = ['accepted', 'delivered', 'read'];

/** Delivery only moves on; a failure is believed until something arrived. */
export function laterDelivery(before: Delivery | null, after: Delivery): Delivery {
  if (before === null) return after;
  if (after === 'failed') return before === 'accepted' ? 'failed' : before;
  return progress.indexOf(after) > progress.indexOf(before) ? after : before;
}

/** A message that came again: what changed is taken over, an identical one changes nothing. */
export function updateMessage(session: Session, id: MessageId, event: StoredMessage): void {
  const { store } = session;
  const before = store.get('message', id);
  if (!before || before.deletedAt !== null) return;
  const files = event.attachments.map((file) => {
    const row = attachmentRow(file);
    const known = before.attachments.find((a) => a.id === row.id);
    return known?.state === 'local' ? known : row;
  });
  const own = before.outboxId !== null;
  const after: Message = {
    ...before,
    text: own ? before.text : event.text,
    html: own ? before.html : event.html !== null,
    attachments: own ? before.attachments : files,
    mail: own ? (before.mail ?? null) : (event.mail ?? null),
    ...(event.webUrl !== undefined && { webUrl: event.webUrl }),
    ...postFactsOf(event),
    ...(event.notice && { notice: event.notice }),
    delivery: event.delivery === null ? before.delivery : laterDelivery(before.delivery, event.delivery),
  };
  if (event.html !== null && !own) store.putBody(id, event.html);
  writeIfChanged(session, before, after);
}

function writeIfChanged(session: Session, before: Message, after: Message): void {
  if (sameValue(before, after)) return;
  session.store.put('message', after);
  refresh(session, conversationOf(session, after.conversationId));
}

function withMessage(session: Session, id: MessageId | null, change: (before: Message) => Message): void {
  const before = id === null ? null : session.store.get('message', id);
  if (before) writeIfChanged(session, before, change(before));
}

/** The author changed the text. */
export function takeEdit(
  session: Session,
  id: MessageId | null,
  event: Pick<EventOf<'edit'>, 'text' | 'html' | 'at'>,
): void {
  withMessage(session, id, (before) => {
    if (before.deletedAt !== null) return before;
    if (event.html === null) session.store.removeBody(before.id);
    else session.store.putBody(before.id, event.html);
    return { ...before, text: event.text, html: event.html !== null, editedAt: event.at };
  });
}

/** The author took it back: what it said is gone here too, that it was there stays visible. */
export function takeRemoval(session: Session, id: MessageId | null, event: Pick<EventOf<'remove'>, 'at'>): void {
  withMessage(session, id, (before) => {
    session.store.removeBody(before.id);
    const nothing = { text: '', html: false, subject: null, attachments: [], reactions: [], acts: undefined };
    return { ...before, ...nothing, deletedAt: event.at };
  });
}

/** What is known of trouble after a receipt: what arrived is late no more, and what failed stays failed. */
function troubleAfter({ trouble }: Message, { delivery, trouble: told }: EventOf<'receipt'>): Message['trouble'] {
  if (told) return told.kind === 'delayed' && trouble?.kind === 'failed' ? trouble : told;
  return trouble?.kind === 'delayed' && delivery !== 'accepted' ? undefined : trouble;
}

/**
 * How far our message got; a failure opens the conversation again, save one told by a report: that is automatic mail,
 * which marks the conversation and leaves its state.
 */
export function takeReceipt(session: Session, id: MessageId | null, event: EventOf<'receipt'>): void {
  const { store } = session;
  withMessage(session, id, (before) => ({
    ...before,
    delivery: laterDelivery(before.delivery, event.delivery),
    trouble: troubleAfter(before, event),
  }));
  const message = id === null ? null : store.get('message', id);
  if (!message) return;
  const item = message.outboxId === null ? null : store.get('outbox', message.outboxId);
  if (item && item.delivery !== message.delivery) store.put('outbox', { ...item, delivery: message.delivery });
  if (message.delivery !== 'failed' || (event.trouble && !event.trouble.error)) return;
  const row = conversationOf(session, message.conversationId);
  if (row.state === 'waiting') refresh(session, { ...row, state: 'open' });
}

/** Our own reaction is there, or gone. */
export function takeOwnReaction(
  session: Session,
  id: MessageId,
  act: Extract<MessageAct, { kind: 'react' }>,
  author: string,
): void {
  withMessage(session, id, (before) => ({ ...before, reactions: reactionsAfter(before.reactions, act, author) }));
}

/** One reaction a person and emoji; taking it back removes it. An own one is one, whatever we are called there. */
export function takeReaction(session: Session, id: MessageId | null, event: EventOf<'reaction'>): void {
  withMessage(session, id, (before) => {
    const author = event.author.name || event.author.id;
    const others = before.reactions.filter(
      (r) => r.emoji !== event.emoji || (event.own ? !r.own : r.own || r.author !== author),
    );
    return {
      ...before,
      reactions: event.removed ? others : [...others, { author, emoji: event.emoji, own: event.own }],
    };
  });
}

/** All reactions of one person, whatever they had before. */
export function takeReactions(session: Session, id: MessageId | null, event: EventOf<'reactions'>): void {
  withMessage(session, id, (before) => {
    const author = event.author.name || event.author.id;
    const others = before.reactions.filter((r) => (event.own ? !r.own : r.own || r.author !== author));
    return { ...before, reactions: [...others, ...event.emojis.map((emoji) => ({ author, emoji, own: event.own }))] };
  });
}
