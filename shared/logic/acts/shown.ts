import type { Message, Reaction } from '../../domain/message';
import type { MessageAct, PendingAct } from '../../domain/messageAct';

/** What an act is about: a later one of the same message and key replaces an earlier one. */
export function actKey(act: MessageAct): string {
  return act.kind === 'react' && !act.alone ? `react ${act.emoji}` : act.kind;
}

/** The reactions once an own one was put there (again) or taken away. `author`: the name of our account. */
export function reactionsAfter(
  reactions: readonly Reaction[],
  { emoji, on, alone }: Extract<MessageAct, { kind: 'react' }>,
  author: string,
): Reaction[] {
  const others = reactions.filter((one) => !one.own || (one.emoji !== emoji && !alone));
  return on ? [...others, { author, emoji, own: true }] : others;
}

/** Whether a message is as an act wants it. */
export function isDone({ reactions, text, deletedAt, hidden }: Message, act: MessageAct): boolean {
  switch (act.kind) {
    case 'react': {
      const own = reactions.filter((one) => one.own);
      return own.some(({ emoji }) => emoji === act.emoji) === act.on && (!act.alone || own.length <= 1);
    }
    case 'edit':
      return text === act.text;
    case 'remove':
      return deletedAt !== null;
    case 'hide':
      return (hidden ?? false) === act.hidden;
  }
}

/** The act that leads back to how a message is; null where nothing does. */
export function inverseOf(message: Message, act: MessageAct): MessageAct | null {
  switch (act.kind) {
    case 'react': {
      const before = act.alone ? message.reactions.find(({ own, emoji }) => own && emoji !== act.emoji) : undefined;
      return act.on && before ? { ...act, emoji: before.emoji } : { ...act, on: !act.on };
    }
    case 'edit':
      return message.text.trim() === '' ? null : { kind: 'edit', text: message.text };
    case 'hide':
      return { kind: 'hide', hidden: !act.hidden };
    case 'remove':
      return null;
  }
}

/**
 * A message as the desk shows it: what its server has, with what was done here and is still on its way. What the
 * server refused is not shown as done.
 */
export function shownMessage(message: Message): Message {
  if (!message.acts || message.deletedAt !== null) return message;
  return message.acts.reduce(withAct, message);
}

/** A message as it counts in its conversation's row: what is being deleted counts until it is gone. */
export function countedMessage(message: Message): Message {
  const acts = message.acts?.filter(({ act }) => act.kind !== 'remove');
  return acts ? shownMessage({ ...message, acts }) : message;
}

function withAct(shown: Message, { act, at, error }: PendingAct): Message {
  if (error || isDone(shown, act)) return shown;
  switch (act.kind) {
    case 'react':
      return { ...shown, reactions: reactionsAfter(shown.reactions, act, '') };
    case 'edit':
      return { ...shown, text: act.text, html: false, editedAt: at };
    case 'remove':
      return { ...shown, text: '', html: false, subject: null, attachments: [], reactions: [], deletedAt: at };
    case 'hide':
      return { ...shown, hidden: act.hidden };
  }
}
