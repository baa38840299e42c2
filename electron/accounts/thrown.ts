import { AppError } from '@shared/errors/appError';

/** The error value that something thrown carries as `error`, as the vault's do; null when it carries none. */
export function errorIn(thrown: unknown): AppError | null {
  if (!(thrown instanceof Error) || !('error' in thrown)) return null;
  return AppError.safeParse(thrown.error).data ?? null;
}
