export const onboarding = {
  title: 'Welcome to Tresen',
  lead: 'One list for every customer, whichever way they write. Answered from the keyboard, kept on this computer alone.',
  practise: 'Practise first',
  practiseText:
    'Opens a desk with invented customers who answer back. Nothing leaves this computer, and it goes away without a trace.',
  opening: 'Setting up the practice desk…',
  enter: 'Enter',
  connect: 'Connect an account',
  connectText: 'An address and a password will do: Tresen finds the servers. The password stays on this computer.',
  otherLanguage: 'Auf Deutsch weiter',
  endTitle: 'End practice?',
  endGoes_one: 'The practice account goes, with its invented conversations and everything you wrote there.',
  endGoes_other:
    'All {{count}} practice accounts go, with their invented conversations and everything you wrote there.',
  endStays: 'Your own accounts, tags and settings stay. This cannot be undone, but you can practise again at any time.',
  end: 'End practice',
} as const;
