/**
 * Why a session with one port is over. lost: the database went away under us; broken: it cannot be written or was
 * found damaged, so it must be deleted; stopped: main or the disk says write no more; replaced: a new port came.
 */
export type SessionEnd = 'lost' | 'broken' | 'stopped' | 'replaced';

const goneNames = new Set(['DatabaseClosedError', 'AbortError', 'InvalidStateError', 'NotFoundError']);

/** What a failed write means for the session. A full disk stops, a closed database is opened again. */
export function endOf(error: unknown): SessionEnd {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'stopped';
  return names.some((name) => goneNames.has(name)) ? 'lost' : 'broken';
}

/** The error's name and that of the one it wraps: Dexie reports a full disk as an AbortError with an inner error. */
function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  return 'inner' in error ? [...name, ...namesOf(error.inner)] : name;
}
