import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Capabilities } from '@shared/channels/capabilities';
import type { Graph } from './client';
import type { PostRow } from './read/post';

/** The two places of Meta's that are spoken to by the Graph API alike. */
export type PlatformName = 'instagram' | 'facebook';

/** A look at what is public: how much, and how far back. `whole`: all that is young enough, to see what was deleted. */
export type PostsLook = { signal: AbortSignal; whole: boolean; counts: Map<string, number> };

/** What differs between an Instagram professional account and a Facebook page. */
export type Platform = {
  name: PlatformName;
  channel: ChannelInfo;
  /** What its private talks are, where that is a channel of its own. */
  talkChannel: ChannelInfo;
  /** Where its Graph API answers. */
  root: string;
  /** The value of `platform` that its conversations are asked for with. */
  talks: 'instagram' | 'messenger';
  /** How often (ms) talks and posts are looked for while something happens; budget: docs/channels.md. */
  every: { talks: number; posts: number; whole: number };
  profiles: Readonly<Record<'talk' | 'post' | 'mention', Capabilities>>;
  /** The edge an answer to a comment is put on, and the field that hides one. */
  answers: 'comments' | 'replies';
  hides: 'is_hidden' | 'hide';
  /** Whether messages beyond the 20 newest can be read. */
  reachesBack: boolean;
  /** Whether the token has to be refreshed or is lost. */
  refreshes: boolean;
  /** Its posts with their comments, newest first. Rejects with an ApiError. */
  posts(graph: Graph, look: PostsLook): Promise<PostRow[]>;
  /** Whether a comment that was kept as it came can be read. */
  readsComment(raw: unknown): boolean;
};
