import { z } from 'zod';
import { Ms } from '@shared/domain/ids';

/** What a guest may do: so many messages at once and one a second after that, so long a message, so many files. */
const most = { burst: 5, perMs: 1_000, octets: 20_000, files: 10 };

/** How much a guest has used. `tokens` were left at `at` (UTC ms, by the server's clock). */
export const Usage = z.strictObject({
  tokens: z.number().min(0).max(most.burst),
  at: Ms,
  files: z.number().int().min(0),
  dropped: z.number().int().min(0),
});
export type Usage = z.infer<typeof Usage>;

/** What a message weighs. `octets`: its words in UTF-8. */
export type Weight = { at: Ms; octets: number; files: number };

export const unused = (at: Ms): Usage => ({ tokens: most.burst, at, files: 0, dropped: 0 });

/** Whether a message of a guest is taken in, and what they have used after it. A dropped one is only counted. */
export function admit(before: Usage, { at, octets, files }: Weight): { taken: boolean; after: Usage } {
  const now = Math.max(before.at, at);
  const tokens = Math.min(most.burst, before.tokens + (now - before.at) / most.perMs);
  const taken = tokens >= 1 && octets <= most.octets && before.files + files <= most.files;
  if (!taken) return { taken, after: { ...before, tokens, at: now, dropped: before.dropped + 1 } };
  return { taken, after: { ...before, tokens: tokens - 1, at: now, files: before.files + files } };
}
