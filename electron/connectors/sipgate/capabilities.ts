import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';

/** The one profile. */
export const smsProfile = 'sms';

/** Text messages by sipgate. What was sent is found again by its words, which is not certain enough to send anew. */
export const smsCapabilities: Capabilities = {
  ...answerOnly,
  text: { max: 10, unit: 'sms-segments', format: 'plain' },
  findSent: 'partial',
};
