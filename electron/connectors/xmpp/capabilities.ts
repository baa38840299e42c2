import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';

/** So long (UTF-16 units) a text may be: servers take stanzas of 256 kB, and a letter may need four octets. */
export const longestText = 40_000;

/** The kinds of conversations: with a person who has an address, and with a guest of the shop's own site. */
export type XmppProfile = 'chat' | 'webchat';

/** What can be done in each. @param upload the largest file (octets) the server takes; null where it takes none */
export function profilesOf(upload: number | null): Record<XmppProfile, Capabilities> {
  const chat: Capabilities = {
    ...answerOnly,
    text: { max: longestText, unit: 'utf16', format: 'plain' },
    attachments: { grade: upload === null ? 'unsupported' : 'full', maxBytes: upload, maxCount: 10, types: null },
    edit: 'full',
    remove: 'partial',
    reactions: 'full',
    reactWith: { alone: true },
    findSent: 'full',
  };
  // The script of the web chat corrects and takes back what the desk does; reactions it has no place for.
  const { reactWith: _, ...plain } = chat;
  return { chat, webchat: { ...plain, goalClass: 'webchat', reactions: 'unsupported' } };
}
