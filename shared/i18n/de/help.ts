export const help = {
  title: 'Tasten',
  hint: 'Die Buchstaben stehen für die Tasten Ihrer eigenen Tastatur. Beim Schreiben wirken nur Tasten mit Strg. Was gerade möglich ist, steht kräftig da.',
  'section.list': 'Liste',
  'section.conversation': 'Unterhaltung',
  'section.write': 'Schreiben',
  'section.go': 'Gehe zu',
  'section.desk': 'Tresen',
} as const;
