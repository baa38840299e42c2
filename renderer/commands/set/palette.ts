import { opens } from './dialogs';

export const palette = opens('palette', { id: 'palette', label: 'commands.palette', keys: ['$mod+k'] });
