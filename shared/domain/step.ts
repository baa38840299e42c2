import { z } from 'zod';
import { Ms, UndoId } from './ids';

/** One of the last 50 undoable steps, newest first by `at`. `what` and `count` make the words of the toast. */
export const Step = z.strictObject({
  id: UndoId,
  what: z.string().max(60),
  count: z.number().int().min(0),
  at: Ms,
  undone: z.boolean(),
});
export type Step = z.infer<typeof Step>;
