import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';

const second = 1_000;
const day = 24 * 3_600_000;
const MB = 1024 * 1024;
const pictures = ['image/*'];
const media = ['image/*', 'audio/*', 'video/*'];
const documents = [...media, 'application/pdf'];

/** What a private chat is as a rule; each channel says where it differs. */
const chat: Capabilities = {
  ...answerOnly,
  text: { max: 4096, unit: 'utf16', format: 'plain' },
  attachments: { grade: 'full', maxBytes: 16 * MB, maxCount: 10, types: documents },
  findSent: 'full',
};

/** What a public post is as a rule. */
const post: Capabilities = {
  ...chat,
  visibility: 'public',
  goalClass: 'public',
  attachments: { grade: 'partial', maxBytes: 5 * MB, maxCount: 4, types: pictures },
  remove: 'full',
  reactions: 'full',
  undoMs: 10 * second,
};

/** A like is the one reaction there is. */
const likes: Pick<Capabilities, 'reactions' | 'reactWith'> = { reactions: 'partial', reactWith: { emojis: ['❤️'] } };

const tweet = { max: 280, unit: 'weighted-x', format: 'plain' } as const;
const toot = { max: 500, unit: 'weighted-mastodon', format: 'plain' } as const;

/** The capabilities of the real channels by channel and profile; docs: reference of each service, limits as of 2026. */
export const profiles: Record<string, Record<string, Capabilities>> = {
  email: {
    mail: {
      ...chat,
      goalClass: 'mail',
      replyAll: 'full',
      forward: 'full',
      initiate: 'full',
      subject: true,
      text: { max: null, unit: 'utf16', format: 'html' },
      attachments: { grade: 'full', maxBytes: 25 * MB, maxCount: null, types: null },
      undoMs: 10 * second,
    },
  },
  facebook: {
    comment: {
      ...post,
      text: { max: 8000, unit: 'utf16', format: 'plain' },
      attachments: { ...post.attachments, maxBytes: 10 * MB, maxCount: 1 },
      edit: 'full',
      hide: 'full',
    },
  },
  messenger: {
    chat: {
      ...chat,
      text: { max: 2000, unit: 'utf16', format: 'plain' },
      attachments: { ...chat.attachments, maxBytes: 25 * MB },
      reactions: 'partial',
      replyWindowMs: day,
    },
  },
  instagram: {
    direct: {
      ...chat,
      text: { max: 1000, unit: 'utf8-bytes', format: 'plain' },
      attachments: { ...chat.attachments, maxBytes: 8 * MB, types: media },
      reactions: 'partial',
      replyWindowMs: day,
    },
  },
  whatsapp: {
    chat: {
      ...chat,
      initiate: 'partial',
      reactions: 'full',
      readReceipts: 'full',
      replyWindowMs: day,
    },
  },
  x: {
    mention: { ...post, text: tweet, ...likes },
    direct: {
      ...chat,
      text: { max: 10_000, unit: 'utf16', format: 'plain' },
      attachments: { grade: 'partial', maxBytes: 5 * MB, maxCount: 1, types: pictures },
      remove: 'partial',
    },
  },
  telegram: {
    chat: {
      ...chat,
      attachments: { grade: 'full', maxBytes: 50 * MB, maxCount: 10, types: null },
      edit: 'full',
      remove: 'full',
      removeWithinMs: 2 * day,
      reactions: 'full',
      reactWith: { alone: true },
      typing: 'full',
    },
  },
  webchat: {
    chat: {
      ...chat,
      goalClass: 'webchat',
      text: { max: 2000, unit: 'utf16', format: 'plain' },
      attachments: { ...chat.attachments, maxBytes: 10 * MB },
      readReceipts: 'full',
      typing: 'full',
    },
  },
  sms: {
    sms: {
      ...chat,
      initiate: 'full',
      text: { max: 10, unit: 'sms-segments', format: 'plain' },
      attachments: answerOnly.attachments,
      readReceipts: 'partial',
    },
  },
  mastodon: {
    mention: {
      ...post,
      text: toot,
      attachments: { ...post.attachments, maxBytes: 16 * MB },
      edit: 'full',
      ...{ reactions: 'partial', reactWith: { emojis: ['⭐'] } },
    },
    direct: {
      ...chat,
      text: toot,
      attachments: { grade: 'full', maxBytes: 16 * MB, maxCount: 4, types: media },
      edit: 'full',
      remove: 'full',
    },
  },
};
