export const voice = {
  name: 'Voice message',
  record: 'Record a voice message',
  file: 'Voice message {{at}}',
  starting: 'Opening the microphone …',
  recording: 'Recording',
  finishing: 'Attaching the recording …',
  attach: 'Attach',
  discard: 'Discard',
  notAllowed: 'The microphone is not allowed. Allow it for Tresen in the settings of the system and record again.',
  noMicrophone: 'There is no microphone. Connect one and record again.',
  failed: 'The recording broke off. Record again.',
} as const;
