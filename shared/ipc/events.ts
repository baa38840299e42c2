import { z } from 'zod';
import { AppError } from '../errors/appError';
import { ConversationId } from '../domain/ids';
import { ComposeRequest } from './compose';
import { LedgerHealth } from './desk';

/** What main tells the window without being asked. Rows never come here: they come by the feed. */
export const DeskEvent = z.discriminatedUnion('type', [
  /** A menu entry or a second start asks for a command of the registry. */
  z.strictObject({ type: z.literal('command'), id: z.string().max(80) }),
  z.strictObject({ type: z.literal('open'), conversationId: ConversationId }),
  /** A link of another program asks for a draft; it is shown, never sent. */
  z.strictObject({ type: z.literal('compose'), asked: ComposeRequest }),
  z.strictObject({ type: z.literal('ledger'), health: LedgerHealth }),
  /** Free space is low: `stopped` when the cache no longer writes. */
  z.strictObject({ type: z.literal('disk'), freeMb: z.number(), stopped: z.boolean() }),
  z.strictObject({ type: z.literal('problem'), error: AppError }),
  z.strictObject({ type: z.literal('online'), online: z.boolean() }),
]);
export type DeskEvent = z.infer<typeof DeskEvent>;
