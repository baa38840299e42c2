// What was typed and is in no editor any more.
export const journal = {
  title: 'Was ich geschrieben habe',
  search: 'Wort oder Name',
  empty: 'Noch nichts. Was Sie beim Schreiben verwerfen, ersetzen oder senden, erscheint hier.',
  nothing: 'Kein Text mit diesen Wörtern. Weniger Wörter finden mehr.',
  kept: 'Eingabe setzt einen Text wieder in sein Schreibfeld. Texte bleiben 90 Tage, höchstens 50 je Vorgang; angehängte Dateien nicht.',
  note: 'Notiz',
  'why.changed': 'Ersetzt',
  'why.discarded': 'Verworfen',
  'why.sent': 'Gesendet',
} as const;
