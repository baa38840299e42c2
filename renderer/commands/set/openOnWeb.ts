import type { Command } from '../command';
import { messageWith } from './messageSwitch';

/** Opens the page where the focused message, else the newest that has one, stands on the web: there it can be answered. */
export const openOnWeb: Command = {
  id: 'openOnWeb',
  label: 'commands.openOnWeb',
  section: 'conversation',
  keys: ['g u'],
  inverse: 'none',
  when: (context) => messageWith(context, ({ webUrl }) => webUrl !== undefined) !== null,
  run: async (context) => {
    const url = messageWith(context, (message) => message.webUrl !== undefined)?.webUrl;
    if (url !== undefined) await context.call('desk', 'openLink', { url });
  },
};
