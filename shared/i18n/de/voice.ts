export const voice = {
  name: 'Sprachnachricht',
  record: 'Sprachnachricht aufnehmen',
  file: 'Sprachnachricht {{at}}',
  starting: 'Mikrofon wird geöffnet …',
  recording: 'Aufnahme läuft',
  finishing: 'Aufnahme wird angehängt …',
  attach: 'Anhängen',
  discard: 'Verwerfen',
  notAllowed:
    'Das Mikrofon ist nicht freigegeben. Erlauben Sie es Tresen in den Einstellungen des Systems und nehmen Sie noch einmal auf.',
  noMicrophone: 'Es ist kein Mikrofon da. Schließen Sie eines an und nehmen Sie noch einmal auf.',
  failed: 'Die Aufnahme ist abgebrochen. Nehmen Sie noch einmal auf.',
} as const;
