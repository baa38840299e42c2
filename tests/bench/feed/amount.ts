import type { Amount, WrittenOn } from '../../support/generate/conversations';

/** How many messages the feed bench sends through the desk. */
export const floodMessages = 100_000;

/** What the flood connector tells; `now` in UTC ms. */
export const floodAmount = (now: number): Amount => ({
  seed: 7,
  conversations: 25_000,
  messages: floodMessages,
  now,
});

/** Written as chats: all on the one account of the bench. */
export const floodChannels: readonly WrittenOn[] = [{ kind: 'telegram', profile: 'chat', mail: false }];
