import { opens } from './dialogs';

/** Opening hours, holidays and closures. */
export const hours = opens('hours', { id: 'hours', label: 'commands.hours', keys: [] });
