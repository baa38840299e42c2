import type { Capabilities } from '../../channels/capabilities';
import type { Conversation } from '../../domain/conversation';
import type { Ms } from '../../domain/ids';
import type { OpeningHours } from '../../domain/openingHours';
import { windowEnd } from './replyWindow';
import { addOpeningTime } from '../time/openingHours';

const hour = 3_600_000;

/** When the answer to something that waits since `since` is due, by the goal of its class; null: the desk does not open. */
function goalAt(since: Ms, goalClass: Capabilities['goalClass'], hours: OpeningHours): Ms | null {
  if (goalClass === 'mail') return addOpeningTime(since, 4 * hour, hours);
  const wall = { messenger: hour, webchat: 5 * 60_000, public: 4 * hour };
  return since + wall[goalClass];
}

type Clocks = Pick<Conversation, 'goalAt' | 'windowEndsAt' | 'deadlineAt'>;

/**
 * The clocks of a conversation: the reply window counts from the customer's newest message; a deadline exists only
 * while we owe an answer (open or snoozed with a message nobody answered) and is the earlier of goal and window.
 */
export function clocksOf(
  conversation: Pick<Conversation, 'state' | 'waitingSince' | 'lastCustomerAt'>,
  capabilities: Capabilities | undefined,
  hours: OpeningHours,
): Clocks {
  const { state, waitingSince, lastCustomerAt } = conversation;
  const windowEndsAt = capabilities ? windowEnd(capabilities, lastCustomerAt) : null;
  const owed = waitingSince !== null && (state === 'open' || state === 'snoozed');
  if (!owed || !capabilities) return { goalAt: null, windowEndsAt, deadlineAt: null };
  const goal = goalAt(waitingSince, capabilities.goalClass, hours);
  const deadlines = [goal, windowEndsAt].filter((at) => at !== null);
  return { goalAt: goal, windowEndsAt, deadlineAt: deadlines.length > 0 ? Math.min(...deadlines) : null };
}
