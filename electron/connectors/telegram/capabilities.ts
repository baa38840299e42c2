import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';
import { reactions } from './send/reactions';

const MB = 1024 * 1024;

/** How large (octets) a file may be that a bot fetches; and one that it sends. */
export const longestDownload = 20 * MB;
export const longestUpload = 50 * MB;

/** So many UTF-16 units a text may have; and one that goes along with a file. */
export const longestText = 4096;
export const longestCaption = 1024;

/** A bot's chat with one person. Limits as of Bot API 9 (https://core.telegram.org/bots/api#deletemessage); a message is not found again by anything we sent with it. */
const chat: Capabilities = {
  ...answerOnly,
  text: { max: longestText, unit: 'utf16', format: 'plain' },
  attachments: { grade: 'full', maxBytes: longestUpload, maxCount: 10, types: null },
  edit: 'full',
  remove: 'full',
  removeWithinMs: 48 * 3_600_000,
  reactions: 'full',
  reactWith: { emojis: [...reactions], alone: true },
};

/** The kinds of conversations: with a person, in a group, and in the owner's own chats by a business connection. */
export type TelegramProfile = 'chat' | 'group' | 'business';

/**
 * What each kind can do. In business chats a bot may answer for 24 hours after the customer wrote.
 * @param mayReply whether the owner lets the bot answer there
 */
export function profilesOf(mayReply = true): Record<TelegramProfile, Capabilities> {
  return {
    chat,
    group: chat,
    business: {
      ...chat,
      reply: mayReply ? 'full' : 'rejected',
      reactions: 'unsupported',
      replyWindowMs: 24 * 3_600_000,
    },
  };
}
