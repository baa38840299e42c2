import { offered } from './offered';

const editor = { section: 'write', layer: 'editor' } as const;

/** The customer wrote meanwhile: that is read, and the line over the text goes. */
export const readNews = offered('readNews', {
  ...editor,
  label: 'commands.readNews',
  keys: ['Alt+Shift+n'],
  inverse: 'none',
});

/** Where a mail wishes answers elsewhere than to its sender: the other of the two, and back. */
export const otherWay = offered('otherWay', {
  ...editor,
  label: 'commands.otherWay',
  keys: ['Alt+Shift+r'],
  inverse: 'itself',
});

/** Puts the folded quote into the text, to be worked on. */
export const showQuoted = offered('showQuoted', {
  ...editor,
  label: 'commands.showQuoted',
  keys: ['Alt+Shift+q'],
  inverse: 'view',
});

/** On to what a template left open in the text. */
export const nextBlank = offered('nextBlank', {
  ...editor,
  label: 'commands.nextBlank',
  keys: ['Alt+Shift+o'],
  inverse: 'view',
});

/** The last step a template would do when the message leaves is not done. */
export const dropThen = offered('dropThen', {
  ...editor,
  label: 'commands.dropThen',
  keys: ['Alt+Shift+x'],
  inverse: 'none',
});

/** Opens the lines for copies. */
export const showCopies = offered('showCopies', {
  ...editor,
  label: 'commands.showCopies',
  keys: ['$mod+Shift+c'],
  inverse: 'view',
});

/** A new message is written from the next account that can begin one. */
export const nextAccount = offered('nextAccount', {
  ...editor,
  label: 'commands.nextAccount',
  keys: ['Alt+Shift+a'],
  inverse: 'view',
});

/** Of two windows that wrote in one draft this one's text stays; the other is kept among what was typed. */
export const keepOwn = offered('keepOwn', {
  ...editor,
  label: 'commands.keepOwn',
  keys: ['Alt+Shift+k'],
  inverse: { command: 'typed' },
});

/** The other window's stays. */
export const takeForeign = offered('takeForeign', {
  ...editor,
  label: 'commands.takeForeign',
  keys: ['Alt+Shift+t'],
  inverse: { command: 'typed' },
});

/** Puts the line away that names what business mail lacks, until the next start. */
export const detailsLater = offered('detailsLater', {
  ...editor,
  label: 'commands.detailsLater',
  keys: [],
  inverse: 'view',
});

/** That line comes no more, or again. */
export const detailsOff = offered('detailsOff', {
  ...editor,
  label: 'commands.detailsOff',
  keys: [],
  inverse: 'itself',
});

const suggestion = (name: 'firstSuggestion' | 'secondSuggestion' | 'thirdSuggestion', key: string) =>
  offered(name, { ...editor, label: `commands.${name}`, keys: [key], inverse: 'view' });

/** Puts a suggested answer into the text; the text's own undo takes it out. */
export const firstSuggestion = suggestion('firstSuggestion', 'Alt+1');
export const secondSuggestion = suggestion('secondSuggestion', 'Alt+2');
export const thirdSuggestion = suggestion('thirdSuggestion', 'Alt+3');

/** Shows the text as it will leave, and the text again. */
export const previewAnswer = offered('previewAnswer', {
  ...editor,
  label: 'commands.previewAnswer',
  keys: ['Alt+Shift+v'],
  inverse: 'itself',
});
