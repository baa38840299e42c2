/** The application menu: its parts, and what in it is the system's. */
export const menu = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  go: '&Go',
  conversation: '&Conversation',
  help: '&Help',
  undo: 'Undo typing',
  redo: 'Redo typing',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select text',
  fullScreen: 'Full screen',
  about: 'About Tresen',
  quit: 'Quit',
} as const;
