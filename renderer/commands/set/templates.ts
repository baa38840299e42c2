import { opens } from './dialogs';

/** The library of texts that are written again and again. */
export const templates = opens('templates', { id: 'templates', label: 'commands.templates', keys: ['g w'] });
