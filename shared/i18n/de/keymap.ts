/** The screen on which keys are changed. `clash.*` say what stands against a key, and the way out. */
export const keymap = {
  title: 'Tasten ändern',
  preset: 'Vorlage',
  'preset.tresen': 'Tresen',
  'preset.superhuman': 'Superhuman',
  'preset.gmail': 'Gmail',
  search: 'Befehl oder Taste suchen',
  list: 'Befehle',
  none: 'So heißt kein Befehl, und keine Taste.',
  hint: 'Pfeiltasten: Befehl wählen. Eingabe: neue Tasten drücken. Rücktaste: keine Taste. Entf: wie in der Vorlage.',
  press: 'Drücken Sie die neuen Tasten, dann Eingabe. Esc bricht ab.',
  waiting: 'Tasten …',
  noKey: 'keine Taste',
  own: 'geändert',
  lost: '{{keys}} hat „{{name}}“',
  resetAll: 'Alle zurücksetzen',
  export: 'Sichern …',
  import: 'Laden …',
  exported: 'Die Tasten sind gesichert.',
  imported: 'Die Tasten sind geladen. Mit Rückgängig holen Sie die alten zurück.',
  importedSome_one: 'Die Tasten sind geladen. 1 Befehl daraus gibt es hier nicht; seine Tasten ruhen.',
  importedSome_other: 'Die Tasten sind geladen. {{count}} Befehle daraus gibt es hier nicht; ihre Tasten ruhen.',
  keeps: '„{{name}}“ behält eine Taste: Über diesen Befehl erreichen Sie alle anderen.',
  faster: 'Schneller mit',
  hints: 'Nach der Maus die Taste zeigen',
  hintsHelp: 'Ab und zu, am Knopf selbst.',
  'clash.command':
    '„{{keys}}“ gehört zu „{{name}}“. Eingabe nimmt die Taste von dort; sonst drücken Sie Rücktaste und eine andere.',
  'clash.last':
    '„{{keys}}“ öffnet die Befehlssuche, über die Sie alles erreichen. Geben Sie ihr zuerst eine andere Taste.',
  'clash.system': '„{{keys}}“ gehört dem Betriebssystem und käme hier nie an. Bitte drücken Sie eine andere Taste.',
  'clash.menu':
    '„{{keys}}“ gehört der Menüleiste (Beenden, Vollbild, Menü öffnen). Bitte drücken Sie eine andere Taste.',
  'clash.editing':
    '„{{keys}}“ brauchen Textfelder (Kopieren, Einfügen, Widerrufen …). Bitte drücken Sie eine andere Taste.',
  'clash.focus':
    '„{{keys}}“ geht von Feld zu Feld; ohne sie kommt niemand weiter. Bitte drücken Sie eine andere Taste.',
  'clash.browser':
    '„{{keys}}“ bedeutet in Browsern etwas anderes (neuer Tab, neu laden …). Hier ist sie frei; Eingabe übernimmt sie.',
  'clash.altGr':
    '„{{keys}}“ ist auf vielen Tastaturen dasselbe wie AltGr und schreibt dort ein Zeichen. Bitte drücken Sie eine andere Taste.',
  'clash.typedWithAltGr': '„{{keys}}“ liegt auf Ihrer Tastatur hinter AltGr. Eingabe übernimmt die Taste trotzdem.',
  'problem.size': 'Die Datei ist zu groß für Tasten. Wählen Sie eine, die Tresen gesichert hat.',
  'problem.json': 'Die Datei ist beschädigt oder keine Tastendatei. Wählen Sie eine, die Tresen gesichert hat.',
  'problem.format':
    'Das ist keine Tastendatei von Tresen oder eine aus einer neueren Fassung ({{at}}). Ihre Tasten bleiben, wie sie sind.',
  'problem.keys': 'Die Tasten von „{{at}}“ in der Datei gibt es nicht. Ihre Tasten bleiben, wie sie sind.',
} as const;
