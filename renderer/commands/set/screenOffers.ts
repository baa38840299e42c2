import { offered } from './offered';

/** Down to the newest message of the open conversation. */
export const newestMessage = offered('newestMessage', {
  label: 'commands.newestMessage',
  section: 'conversation',
  keys: ['g n'],
  inverse: 'view',
});

/** Shows all of a customer's past conversations in the panel. */
export const moreHistory = offered('moreHistory', {
  label: 'commands.moreHistory',
  section: 'conversation',
  keys: [],
  inverse: 'view',
});

/** Rows of the list lower, or higher again. */
export const density = offered('density', {
  label: 'commands.density',
  section: 'list',
  keys: [],
  inverse: 'itself',
});

/** Takes the newest notice away before its time. */
export const dismissNotice = offered('dismissNotice', {
  label: 'commands.dismissNotice',
  section: 'desk',
  keys: [],
  inverse: 'none',
});
