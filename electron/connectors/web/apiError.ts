import type { SuggestedAction } from '@shared/channels/status';
import type { AppError } from '@shared/errors/appError';

/** What a refused or broken call to a web API means. */
export type ApiProblem = {
  error: AppError;
  action: SuggestedAction;
  /** Whether trying again by itself may help; without it the account waits for the person. */
  retry: boolean;
};

/** A call that failed; carries its error value, so that whoever runs the connector reads it. */
export class ApiError extends Error implements ApiProblem {
  readonly error: AppError;
  readonly action: SuggestedAction;
  readonly retry: boolean;
  /** How long (ms) the server asks to be left alone; null where it does not say. */
  readonly retryAfterMs: number | null;
  /** Of the answer; null where none came. */
  readonly status: number | null;
  /** What the server said, read as JSON; undefined where it said nothing readable. */
  readonly body: unknown;
  /** Whether the server may have acted on the call: false where no byte of it left, or where it said no. */
  readonly acted: boolean;

  constructor(
    problem: ApiProblem,
    of: { status?: number; body?: unknown; retryAfterMs?: number | null; acted: boolean },
  ) {
    super(problem.error.code);
    this.error = problem.error;
    this.action = problem.action;
    this.retry = problem.retry;
    this.retryAfterMs = of.retryAfterMs ?? null;
    this.status = of.status ?? null;
    this.body = of.body;
    this.acted = of.acted;
  }
}
