export const common = {
  appName: 'Tresen',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  practice: 'Practice',
  notATime: 'A time such as 8:30',
} as const;
