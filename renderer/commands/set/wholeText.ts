import type { Message } from '@shared/domain/message';
import { isLong } from '@shared/logic/text/long';
import type { Command } from '../command';
import { messageWith, toggled } from './messageSwitch';

const hasMore = ({ text }: Message): boolean => isLong(text);

/** Shows all of a very long text, and its beginning again. */
export const wholeText: Command = {
  id: 'wholeText',
  label: 'commands.wholeText',
  section: 'conversation',
  keys: [],
  inverse: 'itself',
  when: (context) => messageWith(context, hasMore) !== null,
  run: (context) => {
    const message = messageWith(context, hasMore);
    if (message) context.setUi({ whole: toggled(context.ui().whole, message.id) });
  },
};
