import { z } from 'zod';
import { CustomerId, Ms } from './ids';

/** One address a person writes from. `scope` says where `id` is unique ('email', 'meta:page:17', 'mastodon:example.social'). */
export const Handle = z.strictObject({ scope: z.string().min(1).max(200), id: z.string().min(1).max(400) });
export type Handle = z.infer<typeof Handle>;

/** The scope of telephone numbers (E.164): whoever calls and whoever writes text messages from one are one customer. */
export const phoneScope = 'phone';

/** The scope of guests of a web chat: an address their host made up for a while, which tells nobody anything. */
export const guestScope = 'webchat';

/** How to address a person; null parts are unknown and never guessed from a first name. */
const Salutation = z.strictObject({
  form: z.enum(['du', 'sie']).nullable(),
  address: z.enum(['frau', 'herr', 'neutral', 'company']).nullable(),
  title: z.string().max(60).nullable(),
});

/**
 * The minimal customer: an exactly equal handle joins, nothing else does. Merges are alias rows beside this
 * one, so that they can be taken back.
 */
export const Customer = z.strictObject({
  id: CustomerId,
  name: z.string().max(400),
  language: z.enum(['de', 'en']).nullable(),
  salutation: Salutation,
  handles: z.array(Handle).max(200),
  createdAt: Ms,
});
export type Customer = z.infer<typeof Customer>;
