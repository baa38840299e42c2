/** Asked when the desk is to be quit while messages cannot leave. */
export const quit = {
  one: 'One message is still waiting to be sent.',
  many: '{{count}} messages are still waiting to be sent.',
  detail: 'They are kept, and leave when Tresen is started again.',
  leave: 'Quit and send at the next start',
  stay: 'Stay',
} as const;
