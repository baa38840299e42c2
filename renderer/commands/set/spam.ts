import { setState } from './setState';

export const spam = setState('spam', { id: 'spam', label: 'commands.spam', keys: ['!'] });
