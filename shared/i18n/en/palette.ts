export const palette = {
  placeholder: 'What would you like to do?',
  list: 'Commands and conversations',
  recent: 'Recent',
  commands: 'Commands',
  conversations: 'Conversations',
  snoozeUntil: 'Snooze until {{time}}',
  empty: 'No command and no conversation has this name.',
} as const;
