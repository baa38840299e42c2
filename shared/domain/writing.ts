import { z } from 'zod';

/** How answers are written. */
export const WritingSettings = z.strictObject({
  /** Du, Dein and Ihr in capitals, as some write letters. */
  capitalDu: z.boolean(),
  /** Whether answers are suggested from past ones. */
  suggestions: z.boolean(),
  /** A template sent unchanged to public posts more often than this in a day is pointed out. */
  unchangedADay: z.number().int().min(1).max(100),
  /** What answers below public posts are signed with (`^AB`); absent: nothing. */
  initials: z
    .string()
    .regex(/^[\p{L}\p{N}]{1,4}$/u)
    .optional(),
});
export type WritingSettings = z.infer<typeof WritingSettings>;

/** What holds until somebody chooses. */
export const defaultWriting: WritingSettings = { capitalDu: false, suggestions: true, unchangedADay: 3 };
