export const common = {
  appName: 'Tresen',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  practice: 'Practice',
} as const;
