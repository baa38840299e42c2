import { setFlag } from './setFlag';

export const star = setFlag('starred', { id: 'star', label: 'commands.star', keys: ['s'] });
