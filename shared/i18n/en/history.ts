export const history = {
  title: 'History',
  none: 'Nothing yet that could be taken back.',
  hint: 'The last 50 steps. What has changed since stays as it is.',
  undone: 'taken back',
} as const;
