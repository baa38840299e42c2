export const tags = {
  title_one: 'Tags',
  title_other: 'Tags of {{count}} conversations',
  field: 'Find or make a tag',
  list: 'Tags',
  create: 'New tag “{{name}}”',
  none: 'There are no tags yet. Type a name to make the first.',
  enter: 'Enter',
  hint: 'puts the tag on, or takes it off',
} as const;
