import type { z } from 'zod';

/** One call of the contract: what goes in and what comes out, checked on both sides. */
export type Call<Q extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> = { request: Q; reply: A };

/** Writes a call down. */
export function call<Q extends z.ZodType, A extends z.ZodType>(request: Q, reply: A): Call<Q, A> {
  return { request, reply };
}
