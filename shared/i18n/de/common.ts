export const common = {
  appName: 'Tresen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  practice: 'Übung',
} as const;
