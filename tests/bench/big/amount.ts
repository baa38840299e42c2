import type { Amount, WrittenOn } from '../../support/generate/conversations';

/** A year of a shop: what the big profile holds, threads of thirty included. `BENCH_BIG_PART` divides it, for trying out. */
const part = Number(process.env.BENCH_BIG_PART ?? 1);
export const bigConversations = Math.round(100_000 / part);
export const bigMessages = Math.round(500_000 / part);

/** The newest conversations of all are threads of so many messages, so that opening one can be measured again and again. */
export const longThreads = { conversations: 60, messages: 30 } as const;

/** What is invented beside those threads; `now` in UTC ms. */
export const bigAmount = (now: number): Amount => ({
  seed: 500_000,
  conversations: bigConversations - longThreads.conversations,
  messages: bigMessages - longThreads.conversations * longThreads.messages,
  now,
  days: 365,
});

/** On which channels its customers write; each is one account. */
export const bigChannels: readonly WrittenOn[] = [
  { kind: 'email', profile: 'mail', mail: true },
  { kind: 'whatsapp', profile: 'chat', mail: false },
  { kind: 'telegram', profile: 'chat', mail: false },
  { kind: 'email', profile: 'mail', mail: true },
];
