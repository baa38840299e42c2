export const snooze = {
  title_one: 'Zurückstellen bis …',
  title_other: '{{count}} Unterhaltungen zurückstellen bis …',
  later: 'Später am Tag',
  evening: 'Heute Abend',
  tomorrow: 'Morgen früh',
  weekend: 'Am Wochenende',
  week: 'Nächste Woche',
  reply: 'Erst bei einer Antwort',
  date: 'Datum und Uhrzeit',
  set: 'Zurückstellen',
  wakes: 'Schreibt der Kunde vorher, ist die Unterhaltung sofort wieder da.',
} as const;
