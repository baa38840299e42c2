/** Asked when the desk is to be quit while messages cannot leave. */
export const quit = {
  one: 'Eine Nachricht wartet noch darauf, gesendet zu werden.',
  many: '{{count}} Nachrichten warten noch darauf, gesendet zu werden.',
  detail: 'Sie bleiben erhalten und werden gesendet, sobald Tresen wieder gestartet wird.',
  leave: 'Beenden und beim nächsten Start senden',
  ends: 'Schließen beendet Tresen.',
  endsDetail:
    'Dieser Desktop hat keinen Platz für ein Symbol, hinter dem Tresen weiterlaufen könnte. Neue Nachrichten holt er beim nächsten Start.',
  close: 'Beenden',
  stay: 'Bleiben',
} as const;
