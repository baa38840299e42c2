import { appError, type AppError, type ErrorCode, type Facts } from '../../errors/appError';

/** Thrown by the rules inside a transaction to roll it back; the store's owner answers with `error`. */
export class DeskRefusal extends Error {
  readonly error: AppError;
  constructor(code: ErrorCode, facts: Facts = {}) {
    super(code);
    this.error = appError(code, facts);
  }
}
