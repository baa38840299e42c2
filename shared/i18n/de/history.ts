export const history = {
  title: 'Verlauf',
  none: 'Noch nichts, was sich rückgängig machen ließe.',
  hint: 'Die letzten 50 Schritte. Was sich seitdem geändert hat, bleibt, wie es ist.',
  undone: 'rückgängig gemacht',
} as const;
