import type { Message } from '@shared/domain/message';
import type { ActKind } from '@shared/domain/messageAct';
import { likeOf, refuseKind } from '@shared/logic/acts/mayAct';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { messageWith } from './messageSwitch';

/** What the channel of a message can do. */
function abilities(context: CommandContext, { conversationId, accountId }: Message) {
  const row = context.conversation(conversationId);
  const account = context.accounts().find(({ id }) => id === accountId);
  return row ? account?.profiles[row.profile] : undefined;
}

/** The focused message if that can be done to it, else the newest to which it can; null when there is none. */
function target(context: CommandContext, kind: ActKind): Message | null {
  const leaving = new Set(context.outbox().flatMap(({ id, state }) => (state === 'sent' ? [] : [id])));
  return messageWith(context, (message) => {
    if (message.outboxId !== null && leaving.has(message.outboxId)) return false;
    return refuseKind(message, kind, abilities(context, message), context.now()) === null;
  });
}

/** Likes the focused message or takes that back; where there is more to choose from, asks with what to react. */
export const react: Command = {
  id: 'react',
  label: 'commands.react',
  section: 'conversation',
  keys: ['+'],
  inverse: 'step',
  when: (context) => target(context, 'react') !== null,
  run: async (context) => {
    const message = target(context, 'react');
    const can = message && abilities(context, message);
    if (!message || !can) return;
    const like = likeOf(can);
    if (like === null) return context.setUi({ dialog: 'react', focusedMessage: message.id });
    const liked = message.reactions.some(({ own, emoji }) => own && emoji === like);
    await context.apply({ type: 'act', messageId: message.id, act: { kind: 'react', emoji: like, on: !liked } });
  },
};

/** Opens a message of ours to be written over, at the server too. */
export const editMessage: Command = {
  id: 'editMessage',
  label: 'commands.editMessage',
  section: 'conversation',
  keys: ['t e'],
  inverse: 'view',
  when: (context) => target(context, 'edit') !== null,
  run: (context) => context.setUi({ dialog: 'editMessage', focusedMessage: target(context, 'edit')?.id ?? null }),
};

/** Asks before a message of ours is deleted at the server: nothing brings it back. */
export const removeMessage: Command = {
  id: 'removeMessage',
  label: 'commands.removeMessage',
  section: 'conversation',
  keys: ['t d'],
  inverse: 'view',
  when: (context) => target(context, 'remove') !== null,
  run: (context) => context.setUi({ dialog: 'removeMessage', focusedMessage: target(context, 'remove')?.id ?? null }),
};

/** Hides a customer's public message from everybody but them and us, or shows it again. */
export const hideMessage: Command = {
  id: 'hideMessage',
  label: 'commands.hideMessage',
  section: 'conversation',
  keys: ['t h'],
  inverse: 'itself',
  when: (context) => target(context, 'hide') !== null,
  run: async (context) => {
    const message = target(context, 'hide');
    if (!message) return;
    const act = { kind: 'hide', hidden: message.hidden !== true } as const;
    await context.apply({ type: 'act', messageId: message.id, act });
  },
};

const waitsToGo = ({ acts }: Message): boolean =>
  acts?.some(({ act, error }) => act.kind === 'remove' && !error) ?? false;

/** Keeps a message that waits to be deleted, as long as its service was not asked. */
export const keepMessage: Command = {
  id: 'keepMessage',
  label: 'commands.keepMessage',
  section: 'conversation',
  keys: ['t k'],
  inverse: { command: 'removeMessage' },
  when: (context) => messageWith(context, waitsToGo) !== null,
  run: async (context) => {
    const message = messageWith(context, waitsToGo);
    if (message) await context.apply({ type: 'dropRefused', messageId: message.id });
  },
};

export const hasRefused = ({ acts }: Message): boolean => acts?.some(({ error }) => error) ?? false;

/** Lets be what a server refused to do to a message. */
export const letBe: Command = {
  id: 'letBe',
  label: 'commands.letBe',
  section: 'conversation',
  keys: [],
  inverse: 'none',
  when: (context) => messageWith(context, hasRefused) !== null,
  run: async (context) => {
    const message = messageWith(context, hasRefused);
    if (message) await context.apply({ type: 'dropRefused', messageId: message.id });
  },
};
