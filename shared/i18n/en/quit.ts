/** Asked when the desk is to be quit while messages cannot leave. */
export const quit = {
  one: 'One message is still waiting to be sent.',
  many: '{{count}} messages are still waiting to be sent.',
  detail: 'They are kept, and leave when Tresen is started again.',
  leave: 'Quit and send at the next start',
  ends: 'Closing the window quits Tresen.',
  endsDetail:
    'This desktop has no place for an icon behind which Tresen could run on. It fetches new messages at its next start.',
  close: 'Quit',
  stay: 'Stay',
} as const;
