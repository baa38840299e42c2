import type { Contract, Namespace } from './contract';

type Names = { readonly [N in Namespace]: readonly (keyof Contract[N] & string)[] };

/** The names of all calls, for the preload script, which must stay free of schemas to start fast. */
export const callNames = {
  desk: ['info', 'setPreferences', 'openLink', 'print', 'clearCache', 'quit'],
  accounts: ['kinds', 'login', 'practise', 'endPractice', 'remove', 'retry'],
  changes: ['apply'],
  messages: ['html', 'frame', 'file', 'saveFile', 'beginFile', 'addChunk', 'endFile'],
  search: ['run'],
} as const satisfies Names;

/** The one channel that carries events from main to the window. */
export const eventChannel = 'tresen:event';
/** The channel on which main hands the feed's port to the window. */
export const feedChannel = 'tresen:feed';
/** The channel name of a call. */
export const callChannel = (namespace: string, method: string): string => `tresen:${namespace}.${method}`;
