export const views = {
  title: 'Choose a view',
  field: 'Account, channel, tag or view',
  none: 'Nothing is called that.',
  account: 'Account',
  channel: 'Channel',
  tag: 'Tag',
  saved: 'View',
} as const;
