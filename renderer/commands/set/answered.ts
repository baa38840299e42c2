import type { MessageId } from '@shared/domain/ids';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { messageWith } from './messageSwitch';

/** What the focused message answers, else the newest that answers one; null where it is not here. */
function answeredMessage(context: CommandContext): MessageId | null {
  const here = new Set(context.messages().map(({ id }) => id));
  return messageWith(context, ({ replyTo }) => replyTo !== null && here.has(replyTo))?.replyTo ?? null;
}

/** Goes to the message that one answers. */
export const answered: Command = {
  id: 'answered',
  label: 'commands.answered',
  section: 'conversation',
  keys: ['g q'],
  inverse: 'view',
  when: (context) => answeredMessage(context) !== null,
  run: (context) => context.setUi({ focusedMessage: answeredMessage(context) }),
};
