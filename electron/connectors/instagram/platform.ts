import { answerOnly } from '../answerOnly';
import { ChannelKind } from '@shared/domain/ids';
import { metaProfiles } from '../meta/capabilities';
import type { Platform } from '../meta/platform';
import { readMedia, readsComment } from './media';

const channel = { kind: ChannelKind.parse('instagram'), name: 'channels.instagram', mark: 'instagram', hue: 330 };

/** An Instagram professional account, by Instagram Login: its direct messages, comments and mentions; no Facebook page is needed. */
export const instagram: Platform = {
  name: 'instagram',
  channel,
  talkChannel: channel,
  root: 'https://graph.instagram.com',
  talks: 'instagram',
  every: { talks: 45_000, posts: 90_000, whole: 3_600_000 },
  // Text of a message: less than 1000 bytes of UTF-8 (messaging-api); of a comment: 2200 characters.
  profiles: metaProfiles(
    { max: 1_000, unit: 'utf8-bytes', format: 'plain' },
    { max: 2_200, unit: 'utf16', format: 'plain' },
    answerOnly.attachments,
    'unsupported',
    channel.kind,
  ),
  answers: 'replies',
  hides: 'hide',
  reachesBack: false,
  refreshes: true,
  posts: readMedia,
  readsComment,
};
