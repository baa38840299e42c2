import { z } from 'zod';
import { AwayNote } from '../domain/away';
import { Ms } from '../domain/ids';
import { call } from './call';

/** A decision with the names a person knows: empty where a row is gone. */
export const LoggedNote = AwayNote.extend({
  customer: z.string().max(400),
  account: z.string().max(200),
  rule: z.string().max(60),
});
export type LoggedNote = z.infer<typeof LoggedNote>;

export const awayCalls = {
  /** Notes that went and notes that did not, newest first; `next` is the `before` of the page behind. */
  log: call(
    z.strictObject({ before: Ms.nullable(), limit: z.number().int().min(1).max(200) }),
    z.strictObject({ notes: z.array(LoggedNote).max(200), next: Ms.nullable() }),
  ),
} as const;
