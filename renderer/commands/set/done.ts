import { setState } from './setState';

export const done = setState('done', { id: 'done', label: 'commands.done', keys: ['e'] });
