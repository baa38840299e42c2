import type { Capabilities } from '@shared/channels/capabilities';
import type { ChannelKind } from '@shared/domain/ids';
import { answerOnly } from '../answerOnly';

const day = 24 * 3_600_000;

/** What is held back (ms) of a window: clocks differ, and a message takes its time. */
const marginMs = 5 * 60_000;

type Text = Capabilities['text'];

/**
 * What talks, comments and mentions can do. A talk is answered for 24 hours after the customer wrote, by a person for 7
 * days (HUMAN_AGENT, where the app has that feature); a comment once in private within 7 days
 * (messenger-platform/policy/policy-overview, discovery/private-replies). Read and delivered are told to webhooks alone.
 * Instagram fetches files from an address of the public web, which a desk does not have, so none go out
 * (instagram-api-with-instagram-login/messaging-api); Messenger takes uploads. @param talkFiles what goes along in a talk
 */
export function metaProfiles(
  talkText: Text,
  postText: Text,
  talkFiles: Capabilities['attachments'],
  likes: Capabilities['reactions'],
  channel: ChannelKind,
): Record<'talk' | 'post' | 'mention', Capabilities> {
  const talk: Capabilities = {
    ...answerOnly,
    text: talkText,
    attachments: talkFiles,
    replyWindowMs: day - marginMs,
    extended: { ms: 7 * day - marginMs, by: 'humanAgent' },
    findSent: 'partial',
  };
  const post: Capabilities = {
    ...answerOnly,
    visibility: 'public',
    goalClass: 'public',
    text: postText,
    remove: 'full',
    reactions: likes,
    ...(likes === 'partial' && { reactWith: { emojis: ['👍'] } }),
    privateReply: { withinMs: 7 * day - marginMs, once: true, profile: 'talk', channel },
    hide: 'full',
    undoMs: 10_000,
    findSent: 'partial',
  };
  const { privateReply: _, hide: __, ...rest } = post;
  return { talk, post, mention: { ...rest, reply: 'unsupported', remove: 'unsupported', reactions: 'unsupported' } };
}
