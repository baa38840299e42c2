// What was typed and is in no editor any more.
export const journal = {
  title: 'What I typed',
  search: 'Word or name',
  empty: 'Nothing yet. What you throw away, replace or send while writing appears here.',
  nothing: 'No text with these words. Fewer words find more.',
  kept: 'Enter puts a text back into its editor. Texts are kept for 90 days, up to 50 of each conversation; attached files are not.',
  note: 'Note',
  'why.changed': 'Replaced',
  'why.discarded': 'Discarded',
  'why.sent': 'Sent',
} as const;
