export const views = {
  title: 'Choose a view',
  field: 'Account, channel or tag',
  none: 'Nothing is called that.',
  account: 'Account',
  channel: 'Channel',
  tag: 'Tag',
} as const;
