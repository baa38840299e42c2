/** Where a mail is moved to. */
export const move = {
  title_one: 'Move',
  title_other: 'Move {{count}} conversations',
  field: 'Find a folder',
  list: 'Folders',
  inbox: 'Inbox',
  archive: 'Archive',
  junk: 'Spam',
  trash: 'Trash',
  folder: 'Folder',
  none: 'No folder is called that.',
  asking: 'Reading the folders of the mailbox …',
  several: 'Select conversations of one account to see its folders here too.',
  unknown: 'The folders of this account cannot be read right now.',
} as const;
