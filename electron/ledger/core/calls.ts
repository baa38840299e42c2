import { ok, type Result } from '@shared/errors/result';
import { errorOf, type Problem } from './writing';

/** Functions that answer at once and may throw. */
type Api = { [name: string]: (...args: never[]) => unknown };

/** Calls one of them from elsewhere: always answers, never throws. */
export type Call<A extends Api> = <K extends keyof A & string>(
  name: K,
  ...args: Parameters<A[K]>
) => Promise<Result<ReturnType<A[K]>>>;

/** Runs something that may throw and makes a value of whatever it does. */
export function attempt<T>(run: () => T, onProblem: (problem: Problem) => void): Result<T> {
  try {
    return ok(run());
  } catch (error) {
    return { ok: false, error: errorOf(error, onProblem) };
  }
}
