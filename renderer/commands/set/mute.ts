import { setFlag } from './setFlag';

export const mute = setFlag('muted', { id: 'mute', label: 'commands.mute', keys: ['Shift+m'] });
