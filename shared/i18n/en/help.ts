export const help = {
  title: 'Keys',
  hint: 'Letters stand for the keys of your own keyboard. While you type only keys with Ctrl act. What is possible right now stands out.',
  'section.list': 'List',
  'section.conversation': 'Conversation',
  'section.write': 'Writing',
  'section.go': 'Going places',
  'section.desk': 'Desk',
} as const;
