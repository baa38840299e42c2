import { opens } from './dialogs';

/** Away messages: rules, planned absences, the breaker. */
export const away = opens('away', { id: 'away', label: 'commands.away', keys: [] });

/** What somebody would get who writes now, or at another time. */
export const awayRehearsal = opens('awayRehearsal', {
  id: 'awayRehearsal',
  label: 'commands.awayRehearsal',
  keys: [],
});

/** What the present rules would have sent within the last days. */
export const awayDryRun = opens('awayDryRun', { id: 'awayDryRun', label: 'commands.awayDryRun', keys: [] });

/** Every note that went or was held back, with the reason. */
export const awayLog = opens('awayLog', { id: 'awayLog', label: 'commands.awayLog', keys: [] });
