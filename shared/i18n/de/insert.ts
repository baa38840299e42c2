/** Putting a template into what is written. */
export const insert = {
  title: 'Vorlage einfügen',
  field: 'Name, Kürzel oder Wörter einer Vorlage',
  none: 'Dazu passt keine Vorlage.',
  noneYet: 'Noch keine Vorlagen. Legen Sie die erste unter „Vorlagen“ an.',
  missing: 'Angaben für „{{name}}“',
  missingHint: 'Das weiß Tresen nicht. Was leer bleibt, ist im Text markiert; mit Tab kommen Sie dorthin.',
  leaveOut: 'Weglassen',
  leftOut: 'wird weggelassen',
  put: 'Einfügen',
  open_one: 'Noch {{count}} offene Stelle aus einer Vorlage: {{place}} ({{keys}})',
  open_other: 'Noch {{count}} offene Stellen aus einer Vorlage: {{place}} ({{keys}})',
  then: 'Danach:',
  removeStep: '{{step}} nicht ausführen',
} as const;
