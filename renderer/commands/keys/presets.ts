import type { KeymapPreset } from '@shared/domain/keymap';

type Keys = Readonly<Record<string, readonly string[]>>;

/**
 * Where the keys of another program differ from Tresen's own, by the id of a command. What that program has no key for
 * keeps Tresen's, moved where the two would meet.
 */
export const presets: Readonly<Record<KeymapPreset, Keys>> = {
  tresen: {},
  // Enter answers all there where a conversation is open; here it opens, and `a` answers all.
  superhuman: {
    'go.snoozed': ['g h'],
    'go.spam': ['g !'],
    'go.trash': ['g #'],
    closeEditor: ['Escape'],
    unsubscribe: ['$mod+u'],
  },
  gmail: {
    open: ['Enter', 'o'],
    back: ['Escape', 'u'],
    snooze: ['b'],
    mute: ['m'],
    note: ['Shift+n'],
    unread: ['Shift+u', 'Shift+i'],
    unsubscribe: ['Shift+l'],
    block: ['Shift+b'],
    source: ['Shift+o'],
    'go.snoozed': ['g b'],
    'go.trash': ['g #'],
    'go.done': ['g e', 'g a'],
  },
};
