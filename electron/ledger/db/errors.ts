import { appError, type AppError } from '@shared/errors/appError';
import { UnstorableText } from './unstorable';

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The file is not (or no longer) a sound database. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

/** No room left, for SQLite or for a plain file. SQLite names a short write of its log an I/O error. */
export function isFull(error: unknown): boolean {
  return /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|FSYNC|SHMSIZE|TRUNCATE)|ENOSPC|EDQUOT)$/.test(codeOf(error));
}

/** The folder or file may not be written. */
function isReadOnly(error: unknown): boolean {
  return /^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/.test(codeOf(error));
}

/** What a failure of the ledger is called across the boundary; prose and stacks stay behind. */
export function toAppError(error: unknown): AppError {
  if (isFull(error)) return appError('disk.full');
  if (isDamage(error)) return appError('ledger.damaged');
  if (isReadOnly(error)) return appError('ledger.readOnly');
  if (error instanceof UnstorableText) return appError('invalid.request');
  return appError('internal');
}
