import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';

/** The profiles of calls and of faxes. */
export const callProfile = 'call';
export const faxProfile = 'fax';

/** A call is answered by calling back, a fax by another: neither is written here. */
const readOnly: Capabilities = {
  ...answerOnly,
  reply: 'unsupported',
  text: { max: null, unit: 'utf16', format: 'plain' },
  undoMs: 0,
};

/** What can be done with calls and faxes, by profile. */
export const phoneProfiles = { [callProfile]: readOnly, [faxProfile]: { ...readOnly, goalClass: 'mail' as const } };

/** Whether a conversation's profile is one of these. */
export function isPhoneProfile(name: string | undefined): name is keyof typeof phoneProfiles {
  return name !== undefined && Object.hasOwn(phoneProfiles, name);
}
