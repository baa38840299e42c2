export const views = {
  title: 'Ansicht wählen',
  field: 'Konto, Kanal oder Schlagwort',
  none: 'Nichts heißt so.',
  account: 'Konto',
  channel: 'Kanal',
  tag: 'Schlagwort',
} as const;
