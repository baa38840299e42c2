export const palette = {
  placeholder: 'Was möchten Sie tun?',
  list: 'Befehle und Unterhaltungen',
  recent: 'Zuletzt benutzt',
  commands: 'Befehle',
  conversations: 'Unterhaltungen',
  snoozeUntil: 'Zurückstellen bis {{time}}',
  empty: 'So heißt kein Befehl und keine Unterhaltung.',
} as const;
