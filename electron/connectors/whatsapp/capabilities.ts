import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';
import { numberScope } from './people';

const MB = 1024 * 1024;
const hour = 3_600_000;

/** So many characters a text may have, and the words beside a file (Cloud API, "Text messages", "Image messages"). */
export const longestText = 4_096;
export const longestCaption = 1_024;

/** How large (octets) a file may be at all, and one that is fetched at once when it arrives. */
export const longestFile = 100 * MB;
export const longestAtOnce = 25 * MB;

/** Types of message a file goes as. */
export type FileType = 'image' | 'audio' | 'video' | 'document';

const office = 'application/vnd.openxmlformats-officedocument';

/** What goes as which type, and how large (octets) it may be (Cloud API, "Media", Supported media types). */
export const fileTypes: Readonly<Record<FileType, { most: number; mimes: readonly string[] }>> = {
  image: { most: 5 * MB, mimes: ['image/jpeg', 'image/png'] },
  audio: { most: 16 * MB, mimes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'] },
  video: { most: 16 * MB, mimes: ['video/mp4', 'video/3gpp'] },
  document: {
    most: longestFile,
    mimes: [
      ...['application/pdf', 'text/plain', 'application/msword', 'application/vnd.ms-excel'],
      ...['application/vnd.ms-powerpoint', `${office}.wordprocessingml.document`],
      ...[`${office}.spreadsheetml.sheet`, `${office}.presentationml.presentation`],
    ],
  },
};

/** The one profile; every conversation is with one person. */
export const profileName = 'chat';

/**
 * What a conversation can do. An approved text begins one with a number. Free words leave for 24 hours after the customer last wrote, less five minutes for clocks
 * that differ; after that approved texts alone. A message in doubt is found by our key, which its states bring back, so
 * long as the service told them: not surely enough to send anew by itself.
 */
export const chat: Capabilities = {
  ...answerOnly,
  initiate: 'partial',
  firstContact: { to: 'phone', scope: numberScope, approvedOnly: true },
  text: { max: longestText, unit: 'utf16', format: 'plain' },
  attachments: {
    ...{ grade: 'full', maxBytes: longestFile, maxCount: 10 },
    types: Object.values(fileTypes).flatMap(({ mimes }) => [...mimes]),
  },
  reactions: 'full',
  reactWith: { alone: true },
  readReceipts: 'full',
  marksRead: true,
  replyWindowMs: 24 * hour - 5 * 60_000,
  findSent: 'partial',
};
