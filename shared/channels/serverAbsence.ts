import { z } from 'zod';
import { Ms } from '../domain/ids';

/** A note the provider sends for an absence. `text`: plain; `zone`: IANA zone the absence was chosen in. */
export const ServerNote = z.strictObject({
  id: z.string().min(1).max(60),
  from: Ms,
  until: Ms,
  zone: z.string().min(1).max(60),
  subject: z.string().max(500).nullable(),
  text: z.string().min(1).max(60_000),
});
export type ServerNote = z.infer<typeof ServerNote>;

/**
 * What a server does about absences: it answers (`covers`; `current` tells whether by exactly the notes asked about),
 * could (`offers`), or cannot (`none`).
 */
export type ServerAbsence = { state: 'covers'; current: boolean } | { state: 'offers' } | { state: 'none' };
