export const accounts = {
  title: 'Konten',
  'overall.good': 'alle verbunden',
  'overall.busy': 'beschäftigt',
  'overall.trouble': 'eines braucht Sie',
  'state.stopped': 'Angehalten.',
  'state.connecting': 'Verbindet …',
  'state.syncing': 'Holt Nachrichten …',
  'state.live': 'Verbunden.',
  'state.retrying': 'Versucht es noch einmal …',
  'state.failed': 'Nicht verbunden.',
  retryAt: 'Nicht verbunden. Nächster Versuch um {{time}}.',
  retry: 'Jetzt versuchen',
} as const;
