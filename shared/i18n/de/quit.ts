/** Asked when the desk is to be quit while messages cannot leave. */
export const quit = {
  one: 'Eine Nachricht wartet noch darauf, gesendet zu werden.',
  many: '{{count}} Nachrichten warten noch darauf, gesendet zu werden.',
  oneAct: 'Eine Änderung, Löschung oder Reaktion ist noch nicht beim Dienst.',
  manyActs: '{{count}} Änderungen, Löschungen oder Reaktionen sind noch nicht beim Dienst.',
  detail: 'Sie bleiben erhalten und werden gesendet, sobald Tresen wieder gestartet wird.',
  leave: 'Beenden und beim nächsten Start senden',
  actsDetail: 'Sie bleiben erhalten und werden ausgeführt, sobald Tresen wieder gestartet wird.',
  leaveActs: 'Beenden und beim nächsten Start ausführen',
  ends: 'Schließen beendet Tresen.',
  endsDetail:
    'Dieser Desktop hat keinen Platz für ein Symbol, hinter dem Tresen weiterlaufen könnte. Neue Nachrichten holt er beim nächsten Start.',
  close: 'Beenden',
  stay: 'Bleiben',
} as const;
