export const snooze = {
  title_one: 'Snooze until…',
  title_other: 'Snooze {{count}} conversations until…',
  later: 'Later today',
  evening: 'This evening',
  tomorrow: 'Tomorrow morning',
  weekend: 'The weekend',
  week: 'Next week',
  reply: 'Only when they answer',
  date: 'Date and time',
  set: 'Snooze',
  wakes: 'If the customer writes before that, it comes back at once.',
} as const;
