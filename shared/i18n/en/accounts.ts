export const accounts = {
  title: 'Accounts',
  'overall.good': 'all connected',
  'overall.busy': 'busy',
  'overall.trouble': 'one needs you',
  'state.stopped': 'Stopped.',
  'state.connecting': 'Connecting…',
  'state.syncing': 'Fetching messages…',
  'state.live': 'Connected.',
  'state.retrying': 'Trying again…',
  'state.failed': 'Not connected.',
  retryAt: 'Not connected. Next try at {{time}}.',
  retry: 'Try now',
} as const;
