/** The application menu: its parts, and what in it is the system's. */
export const menu = {
  file: '&Datei',
  edit: '&Bearbeiten',
  view: '&Ansicht',
  go: '&Gehe zu',
  conversation: '&Unterhaltung',
  help: '&Hilfe',
  undo: 'Eingabe rückgängig',
  redo: 'Eingabe wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Text auswählen',
  fullScreen: 'Vollbild',
  about: 'Über Tresen',
  quit: 'Beenden',
} as const;
