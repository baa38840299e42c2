import { ChannelKind } from '@shared/domain/ids';
import { metaProfiles } from '../meta/capabilities';
import type { Platform } from '../meta/platform';
import { readFeed, readsComment } from './feed';

/** A Facebook page: its Messenger talks, visitors' posts, comments, mentions and ratings. */
export const facebook: Platform = {
  name: 'facebook',
  channel: { kind: ChannelKind.parse('facebook'), name: 'channels.facebook', mark: 'facebook', hue: 220 },
  talkChannel: { kind: ChannelKind.parse('messenger'), name: 'channels.messenger', mark: 'messenger', hue: 260 },
  root: 'https://graph.facebook.com',
  talks: 'messenger',
  every: { talks: 70_000, posts: 120_000, whole: 3_600_000 },
  // Text of a message: 2000 characters (send-api); of a comment: 8000.
  profiles: metaProfiles(
    { max: 2_000, unit: 'utf16', format: 'plain' },
    { max: 8_000, unit: 'utf16', format: 'plain' },
    // Up to 25 MB a file (send-messages/saving-assets); how many is our own limit: a look finds the 20 newest messages.
    { grade: 'full', maxBytes: 25_000_000, maxCount: 10, types: null },
    'partial',
    ChannelKind.parse('messenger'),
  ),
  answers: 'comments',
  hides: 'is_hidden',
  reachesBack: true,
  refreshes: false,
  posts: readFeed,
  readsComment,
};
