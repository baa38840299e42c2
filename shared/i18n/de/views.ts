export const views = {
  title: 'Ansicht wählen',
  field: 'Konto, Kanal, Schlagwort oder Ansicht',
  none: 'Nichts heißt so.',
  account: 'Konto',
  channel: 'Kanal',
  tag: 'Schlagwort',
  saved: 'Ansicht',
} as const;
