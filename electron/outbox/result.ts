import { z } from 'zod';
import { ServerCopy } from '@shared/channels/copies';
import { Ms, RemoteId } from '@shared/domain/ids';
import { Delivery } from '@shared/domain/message';
import type { SendPhase } from '@shared/domain/outbox';
import { AppError } from '@shared/errors/appError';
import type { SendResult } from '@shared/channels/outgoing';

const Result: z.ZodType<SendResult> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    receipt: z.object({
      remoteId: RemoteId,
      at: Ms,
      delivery: Delivery.nullable(),
      uncopied: AppError.optional(),
      from: z.array(ServerCopy.pick({ box: true, number: true })).optional(),
      nativeThread: z.string().min(1).max(2000).optional(),
    }),
  }),
  z.object({ kind: z.literal('refused'), error: AppError }),
  z.object({ kind: z.literal('notSent'), error: AppError, retryAfterMs: z.number().min(0).nullable() }),
  z.object({ kind: z.literal('uncertain'), error: AppError }),
]);

/** What a connector answered, checked; null when it makes no sense. */
export function readResult(answer: unknown): SendResult | null {
  return Result.safeParse(answer).data ?? null;
}

/** How an attempt ended that gave no answer: safe before the body had its go-ahead, uncertain after. */
export function brokenAt(phase: SendPhase, error: AppError): SendResult {
  return phase === 'body' ? { kind: 'uncertain', error } : { kind: 'notSent', error, retryAfterMs: null };
}
