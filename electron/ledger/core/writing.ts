import { appError, type AppError } from '@shared/errors/appError';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import type { DeskStore } from '@shared/logic/desk/store';
import { isFull, toAppError } from '../db/errors';
import type { SqliteStore } from '../rows/deskStore';
import type { Span } from '../store';

/** Told after each commit that wrote rows. `span` when it was a change, null when it came from a server. */
export type Commit = { rev: number; span: Span | null };

/** What went wrong, for the log: names and codes, never a row. */
export type Problem = { name: string; code: string };

/** A refusal of the rules or a failure of the disk, as the error value that crosses the boundary. */
export function errorOf(error: unknown, onProblem: (problem: Problem) => void): AppError {
  if (error instanceof DeskRefusal) return error.error;
  const name = error instanceof Error ? error.name : typeof error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  onProblem({ name, code });
  return error instanceof Error ? toAppError(error) : appError('internal');
}

/**
 * Makes the one way to write: a transaction, tried once more after the ballast was let go when the disk is full, and
 * told to `onCommit` when it wrote rows.
 */
export function writer(store: SqliteStore, releaseBallast: () => boolean, onCommit: (commit: Commit) => void) {
  return <T>(byPerson: boolean, body: (rules: DeskStore) => T): T => {
    const from = store.rev();
    const value = withRoom(() => store.transact(body), releaseBallast);
    const to = store.rev();
    if (to > from) onCommit({ rev: to, span: byPerson ? { from, to } : null });
    return value;
  };
}

function withRoom<T>(write: () => T, releaseBallast: () => boolean): T {
  try {
    return write();
  } catch (error) {
    if (!isFull(error) || !releaseBallast()) throw error;
    return write();
  }
}
