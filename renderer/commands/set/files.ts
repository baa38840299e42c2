import type { Command } from '../command';

const editor = { section: 'write', layer: 'editor' } as const;

/** Picks files from the disk for the message that is being written. */
export const attach: Command = {
  ...editor,
  id: 'attach',
  label: 'commands.attach',
  keys: ['$mod+Shift+a'],
  inverse: { command: 'removeFile' },
  when: (context) => context.composer()?.files !== undefined,
  run: (context) => context.composer()?.files?.attach(),
};

/** Begins a voice message; once more: ends it and adds it to the message that is being written. */
export const recordVoice: Command = {
  ...editor,
  id: 'recordVoice',
  label: 'commands.recordVoice',
  keys: ['$mod+Shift+m'],
  inverse: { command: 'removeFile' },
  when: (context) => context.composer()?.files?.record !== undefined,
  run: (context) => context.composer()?.files?.record?.(),
};

/** Drops the voice message that is being spoken. */
export const discardVoice: Command = {
  ...editor,
  id: 'discardVoice',
  label: 'commands.discardVoice',
  keys: ['$mod+Shift+Backspace'],
  inverse: { command: 'recordVoice' },
  when: (context) => context.composer()?.files?.discardVoice !== undefined,
  run: (context) => context.composer()?.files?.discardVoice?.(),
};

/** Takes the file out of the message that was attached last. */
export const removeFile: Command = {
  ...editor,
  id: 'removeFile',
  label: 'commands.removeFile',
  keys: ['$mod+Shift+e'],
  inverse: { command: 'restoreFile' },
  when: (context) => context.composer()?.files?.canRemove() ?? false,
  run: (context) => context.composer()?.files?.remove(),
};

/** Puts the file back that was taken out last. */
export const restoreFile: Command = {
  ...editor,
  id: 'restoreFile',
  label: 'commands.restoreFile',
  keys: [],
  inverse: { command: 'removeFile' },
  when: (context) => context.composer()?.files?.canRestore() ?? false,
  run: (context) => context.composer()?.files?.restore(),
};
