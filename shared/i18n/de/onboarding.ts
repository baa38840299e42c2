export const onboarding = {
  title: 'Willkommen am Tresen',
  lead: 'Eine Liste für alle Kunden, ganz gleich, wie sie schreiben. Mit der Tastatur beantwortet, nur auf diesem Rechner gespeichert.',
  practise: 'Erst einmal üben',
  practiseText:
    'Öffnet einen Tresen mit erfundenen Kunden, die auch antworten. Nichts verlässt diesen Rechner, und am Ende bleibt keine Spur.',
  opening: 'Der Übungstresen wird eingerichtet …',
  enter: 'Eingabe',
  connect: 'Ein Konto verbinden',
  connectText: 'Adresse und Passwort genügen: Die Server findet Tresen selbst. Das Passwort bleibt auf diesem Rechner.',
  otherLanguage: 'Continue in English',
  endTitle: 'Übung beenden?',
  endGoes_one: 'Das Übungskonto geht, mit seinen erfundenen Unterhaltungen und allem, was Sie dort geschrieben haben.',
  endGoes_other:
    'Alle {{count}} Übungskonten gehen, mit ihren erfundenen Unterhaltungen und allem, was Sie dort geschrieben haben.',
  endStays:
    'Ihre eigenen Konten, Schlagwörter und Einstellungen bleiben. Rückgängig machen lässt es sich nicht, aber üben können Sie jederzeit wieder.',
  end: 'Übung beenden',
} as const;
