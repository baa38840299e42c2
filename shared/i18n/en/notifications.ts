/** What the system shows outside the window: notifications and the icon in its tray. */
export const notifications = {
  messages_one: '1 new message',
  messages_other: '{{count}} new messages',
  summary: '{{messages}} new messages in {{conversations}} conversations',
  woken_one: 'One conversation is back',
  woken_other: '{{count}} conversations are back',
  runsOn: 'Tresen runs on',
  runsOnHow: 'New messages still come in. Quit Tresen by its icon.',
  unread_one: '1 unread conversation',
  unread_other: '{{count}} unread conversations',
  open: 'Open Tresen',
  compose: 'New message',
  quietHour: 'Quiet for an hour',
  quietTomorrow: 'Quiet until tomorrow morning',
  quietUntil: 'Quiet until {{time}}',
  quietEnd: 'Notify again',
  quit: 'Quit',
} as const;
