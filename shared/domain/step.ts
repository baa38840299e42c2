import { z } from 'zod';
import { AccountId, Ms, UndoId } from './ids';

/** One of the last 50 undoable steps, newest first by `at`. `what` and `count` make the words of the toast. */
export const Step = z.strictObject({
  id: UndoId,
  what: z.string().max(60),
  count: z.number().int().min(0),
  at: Ms,
  undone: z.boolean(),
  /** Whose conversations it was about, a few of them; absent where it was about none. */
  accounts: z.array(AccountId).max(20).optional(),
});
export type Step = z.infer<typeof Step>;
