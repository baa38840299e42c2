import { opens } from './dialogs';

/** What was typed and is in no editor any more. */
export const typed = opens('typed', { id: 'typed', label: 'commands.typed', keys: ['g y'] });
