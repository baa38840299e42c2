import { z } from 'zod';
import { AppError } from '../errors/appError';
import { Ms } from './ids';

/**
 * What a person does at the server to a message that is there already. `alone`: on channels where one person has one
 * reaction a message, so that another takes its place. `edit`: plain text, as the channel measures it.
 */
export const MessageAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('react'),
    emoji: z.string().min(1).max(64),
    on: z.boolean(),
    alone: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('edit'), text: z.string().trim().min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('remove') }),
  z.strictObject({ kind: z.literal('hide'), hidden: z.boolean() }),
]);
export type MessageAct = z.infer<typeof MessageAct>;
export type ActKind = MessageAct['kind'];

/** An act of then (`at`) that is on its way to the server; with an error: one the server refused for good, and why. */
export const PendingAct = z.strictObject({ act: MessageAct, at: Ms, error: AppError.optional() });
export type PendingAct = z.infer<typeof PendingAct>;
