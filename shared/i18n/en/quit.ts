/** Asked when the desk is to be quit while messages cannot leave. */
export const quit = {
  one: 'One message is still waiting to be sent.',
  many: '{{count}} messages are still waiting to be sent.',
  oneAct: 'One edit, deletion or reaction has not reached its service yet.',
  manyActs: '{{count}} edits, deletions or reactions have not reached their services yet.',
  detail: 'They are kept, and leave when Tresen is started again.',
  leave: 'Quit and send at the next start',
  actsDetail: 'They are kept, and done when Tresen is started again.',
  leaveActs: 'Quit and do it at the next start',
  ends: 'Closing the window quits Tresen.',
  endsDetail:
    'This desktop has no place for an icon behind which Tresen could run on. It fetches new messages at its next start.',
  close: 'Quit',
  stay: 'Stay',
} as const;
