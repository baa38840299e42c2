import { setState } from './setState';

export const reopen = setState('open', { id: 'reopen', label: 'commands.reopen', keys: ['Shift+e'] });
