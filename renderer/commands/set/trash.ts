import { setState } from './setState';

export const trash = setState('trash', { id: 'trash', label: 'commands.trash', keys: ['#'] });
