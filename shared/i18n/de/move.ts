/** Wohin eine Mail verschoben wird. */
export const move = {
  title_one: 'Verschieben',
  title_other: '{{count}} Unterhaltungen verschieben',
  field: 'Ordner suchen',
  list: 'Ordner',
  inbox: 'Posteingang',
  archive: 'Archiv',
  junk: 'Spam',
  trash: 'Papierkorb',
  folder: 'Ordner',
  none: 'So heißt kein Ordner.',
  asking: 'Die Ordner des Postfachs werden gelesen …',
  several: 'Wählen Sie Unterhaltungen eines Kontos, dann stehen hier auch seine Ordner.',
  unknown: 'Die Ordner dieses Kontos sind gerade nicht zu erfahren.',
} as const;
