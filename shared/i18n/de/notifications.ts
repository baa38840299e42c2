/** What the system shows outside the window: notifications and the icon in its tray. */
export const notifications = {
  messages_one: '1 neue Nachricht',
  messages_other: '{{count}} neue Nachrichten',
  summary: '{{messages}} neue Nachrichten in {{conversations}} Unterhaltungen',
  woken_one: 'Eine Unterhaltung ist wieder da',
  woken_other: '{{count}} Unterhaltungen sind wieder da',
  runsOn: 'Tresen läuft weiter',
  runsOnHow: 'Neue Nachrichten kommen weiter an. Beenden können Sie Tresen über sein Symbol.',
  unread_one: '1 ungelesene Unterhaltung',
  unread_other: '{{count}} ungelesene Unterhaltungen',
  open: 'Tresen öffnen',
  compose: 'Neue Nachricht',
  quietHour: 'Eine Stunde Ruhe',
  quietTomorrow: 'Ruhe bis morgen früh',
  quietUntil: 'Ruhe bis {{time}}',
  quietEnd: 'Wieder benachrichtigen',
  quit: 'Beenden',
} as const;
