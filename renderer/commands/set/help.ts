import { opens } from './dialogs';

export const help = opens('help', { id: 'help', label: 'commands.help', keys: ['?'] });
