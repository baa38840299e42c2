import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';

/** The profile of every item. */
export const itemProfile = 'item';

/** A feed is read; who answers does so on the page an item leads to. */
export const itemCapabilities: Capabilities = {
  ...answerOnly,
  visibility: 'public',
  goalClass: 'public',
  reply: 'unsupported',
  text: { max: null, unit: 'utf16', format: 'plain' },
  undoMs: 0,
};
