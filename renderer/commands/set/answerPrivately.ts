import type { ConversationId } from '@shared/domain/ids';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { target } from './target';

/**
 * Answers a customer's public message in private, where its channel takes that and still in time. One that was answered in
 * private already goes on in the private half.
 */
export const answerPrivately: Command = {
  id: 'answerPrivately',
  label: 'commands.answerPrivately',
  section: 'write',
  keys: ['Shift+a'],
  inverse: 'view',
  when: (context) => asked(context) !== null,
  run: (context) => {
    const row = target(context);
    if (!row) return;
    const talk = talkOf(context, row.linkedTo);
    const composer =
      talk === null
        ? ({ kind: 'reply', conversation: row.id, privately: true } as const)
        : ({ kind: 'reply', conversation: talk } as const);
    context.setUi({ focused: talk ?? row.id, open: talk ?? row.id, composer });
  },
};

/** The public message that would be answered: the focused one of the customer, else their newest; null: it cannot be. */
function asked(context: CommandContext) {
  const { open, focusedMessage } = context.ui();
  const row = open === null ? null : target(context);
  const account = context.accounts().find(({ id }) => id === row?.accountId);
  const ability = row && account?.profiles[row.profile]?.privateReply;
  if (!row || !ability) return null;
  const theirs = context
    .messages()
    .filter(({ direction, conversationId }) => direction === 'in' && conversationId === row.id);
  const message = theirs.find(({ id }) => id === focusedMessage) ?? theirs.at(-1);
  const isAnswerable = message && message.visibility === 'public' && message.deletedAt === null;
  return isAnswerable && context.now() <= message.sentAt + ability.withinMs ? message : null;
}

/** The private half in which the message was answered; null where that was not done yet. */
function talkOf(context: CommandContext, linkedTo: ConversationId | null): ConversationId | null {
  const message = asked(context);
  const answer = context
    .messages()
    .find((one) => one.conversationId === linkedTo && one.direction === 'out' && one.replyTo === message?.id);
  return answer ? linkedTo : null;
}
