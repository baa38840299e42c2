import type { Capabilities } from '@shared/channels/capabilities';
import { phoneScope } from '@shared/domain/customer';
import { answerOnly } from '../answerOnly';
import { phoneProfiles } from '../phone/capabilities';

/** The profile of text messages. */
export const smsProfile = 'sms';

/** Text messages by sipgate. What was sent is found again by its words, which is not certain enough to send anew. */
export const smsCapabilities: Capabilities = {
  ...answerOnly,
  initiate: 'full',
  firstContact: { to: 'phone', scope: phoneScope, approvedOnly: false },
  text: { max: 10, unit: 'sms-segments', format: 'plain' },
  findSent: 'partial',
};

/** What can be done with all that the history tells, by profile. */
export const sipgateProfiles = { [smsProfile]: smsCapabilities, ...phoneProfiles };
