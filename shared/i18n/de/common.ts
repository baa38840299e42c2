export const common = {
  appName: 'Tresen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  practice: 'Übung',
  notATime: 'Uhrzeit wie 8:30',
} as const;
