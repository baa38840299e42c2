import type { Command } from '../command';
import type { CommandContext } from '../context';
import { target } from './write';

/** Answers a customer's public message in private, where its channel takes that and still in time. */
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
    const composer = { kind: 'reply', conversation: row.id, privately: true } as const;
    context.setUi({ focused: row.id, open: row.id, composer });
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
