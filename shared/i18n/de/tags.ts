export const tags = {
  title_one: 'Schlagwörter',
  title_other: 'Schlagwörter von {{count}} Unterhaltungen',
  field: 'Schlagwort suchen oder anlegen',
  list: 'Schlagwörter',
  create: 'Neues Schlagwort „{{name}}“',
  none: 'Es gibt noch keine Schlagwörter. Geben Sie einen Namen ein, um das erste anzulegen.',
  enter: 'Eingabe',
  hint: 'setzt das Schlagwort oder nimmt es weg',
} as const;
