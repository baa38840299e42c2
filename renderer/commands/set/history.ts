import { opens } from './dialogs';

/** What was done lately, each with the way back. */
export const history = opens('history', { id: 'history', label: 'commands.history', keys: ['g z'] });
