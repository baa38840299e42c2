import { z } from 'zod';
import { AppError, appError, type ErrorCode, type Facts } from './appError';

/** What every call over a boundary answers: a value, or an error as a value. Nothing throws across. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** Wraps a value as success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a code and its facts as failure. */
export function fail(code: ErrorCode, facts: Facts = {}): { ok: false; error: AppError } {
  return { ok: false, error: appError(code, facts) };
}

/** The schema of a result whose value has the given schema; both sides of the IPC check with it. */
export function resultSchema<S extends z.ZodType>(value: S) {
  return z.union([
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: AppError }),
  ]);
}
