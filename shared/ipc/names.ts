import type { Contract, Namespace } from './contract';

type Names = { readonly [N in Namespace]: readonly (keyof Contract[N] & string)[] };
type Complete<T extends Names> = {
  readonly [N in Namespace]: keyof Contract[N] extends T[N][number] ? T[N] : never;
};
const allOf = <const T extends Names>(names: T & Complete<T>): T => names;

/** The names of all calls, for the preload script, which must stay free of schemas to start fast. */
export const callNames = allOf({
  desk: [
    'info',
    'setPreferences',
    'openLink',
    'print',
    'clearCache',
    'menu',
    'showing',
    'system',
    'setStartAtLogin',
    'quit',
  ],
  accounts: [
    'kinds',
    'login',
    'cancelLogin',
    'practise',
    'endPractice',
    'holdings',
    'details',
    'health',
    'remove',
    'startOver',
    'retry',
    'sendTest',
    'testState',
    'provision',
    'provisionAccept',
  ],
  changes: ['apply', 'versions'],
  messages: [
    'html',
    'frame',
    'source',
    'saveSource',
    'unsubscribe',
    'keepCopy',
    'file',
    'picture',
    'openFile',
    'saveFile',
    'saveFiles',
    'dragFile',
    'beginFile',
    'addChunk',
    'endFile',
  ],
  search: ['run', 'count', 'tally', 'suggest'],
  keeping: [
    'backups',
    'backUp',
    'examine',
    'restart',
    'check',
    'counts',
    'diagnostics',
    'saveDiagnostics',
    'saveKeymap',
    'saveTemplates',
    'saveWebchat',
    'saveOffer',
  ],
  away: ['rehearse', 'dryRun', 'log', 'cover', 'pushAbsence', 'withdrawAbsence'],
});

/** The one channel that carries events from main to the window. */
export const eventChannel = 'tresen:event';
/** The channel on which main hands the feed's port to the window. */
export const feedChannel = 'tresen:feed';
/** The channel name of a call. */
export const callChannel = (namespace: string, method: string): string => `tresen:${namespace}.${method}`;
