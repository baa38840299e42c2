import type { Result } from '@shared/errors/result';

/** The value of a result; throws what it was refused with. For set-ups, where a refusal is a mistake of the test's. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
