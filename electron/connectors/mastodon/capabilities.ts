import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';
import type { Limits } from './api/instance';

/** Being marked with a star is all the network knows of reactions. */
export const star = '⭐';

const MB = 1024 * 1024;

/** Mastodon's own limits, for servers that do not tell theirs. */
export const usualLimits: Limits = {
  characters: 500,
  urlLength: 23,
  mediaCount: 4,
  mediaBytes: 16 * MB,
  mediaTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
  altCharacters: 1_500,
};

/** An answer begins with the handle it goes to, at most so long (@, 30 characters, a space): room for it is kept. */
const handleLength = 32;

/** The kinds of conversations: posts others read too, and those for the mentioned alone. */
export type MastodonProfile = 'mention' | 'direct';

/** What each kind can do at a server with these limits. */
export function profilesOf(limits: Limits): Record<MastodonProfile, Capabilities> {
  const mention: Capabilities = {
    ...answerOnly,
    visibility: 'public',
    goalClass: 'public',
    text: {
      max: Math.max(1, limits.characters - handleLength),
      unit: 'weighted-mastodon',
      format: 'plain',
      urlLength: limits.urlLength,
    },
    attachments: {
      grade: limits.mediaCount > 0 ? 'partial' : 'unsupported',
      maxBytes: limits.mediaBytes,
      maxCount: limits.mediaCount,
      types: limits.mediaTypes,
      alt: limits.altCharacters,
    },
    edit: 'full',
    remove: 'full',
    reactions: 'partial',
    reactWith: { emojis: [star] },
    undoMs: 10_000,
    findSent: 'full',
  };
  return { mention, direct: { ...mention, visibility: 'private', goalClass: 'messenger', undoMs: 3_000 } };
}
