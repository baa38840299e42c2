import { setFlag } from './setFlag';

export const pin = setFlag('pinned', { id: 'pin', label: 'commands.pin', keys: ['Shift+p'] });
