import type { Message } from '@shared/domain/message';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { messageWith, toggled } from './messageSwitch';

const hasDesign = ({ html, direction }: Message): boolean => html && direction === 'in';
const designed = (context: CommandContext): Message | null => messageWith(context, hasDesign);

/** Loads one message's pictures from the internet, or hides them again. */
export const pictures: Command = {
  id: 'pictures',
  label: 'commands.pictures',
  section: 'conversation',
  keys: ['w'],
  inverse: 'itself',
  when: (context) => designed(context) !== null,
  run: (context) => {
    const message = designed(context);
    if (message) context.setUi({ pictures: toggled(context.ui().pictures, message.id) });
  },
};

/** Loads them for everything this sender writes, now and later. */
export const picturesAlways: Command = {
  id: 'picturesAlways',
  label: 'commands.picturesAlways',
  section: 'conversation',
  keys: ['Shift+w'],
  inverse: 'step',
  when: (context) => designed(context) !== null,
  run: async (context) => {
    const address = designed(context)?.author.address;
    if (address) await context.apply({ type: 'setSender', address, field: 'pictures', value: true });
  },
};
