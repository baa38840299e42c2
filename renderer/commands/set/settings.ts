import { opens } from './dialogs';

export const settings = opens('settings', { id: 'settings', label: 'commands.settings', keys: ['g ,'] });
