/** Why a mail did not arrive, in the classes a person can act on. */
export type TroubleReason = 'address' | 'full' | 'tooLarge' | 'refused' | 'unreachable' | 'other';

/**
 * The reason behind an enhanced status code (RFC 3463): what follows the class digit counts, so that a delay and a
 * failure of the same kind read alike.
 * @param status like `5.1.1`; null when the report has none
 */
export function reasonOf(status: string | null): TroubleReason {
  const [, subject = '', detail = ''] = /^[245]\.(\d{1,3})\.(\d{1,3})$/u.exec(status ?? '') ?? [];
  const code = `${subject}.${detail}`;
  if (code === '2.2') return 'full';
  if (code === '2.3' || code === '3.4') return 'tooLarge';
  if (subject === '1' || code === '2.1') return 'address';
  if (subject === '7') return 'refused';
  if (subject === '4') return 'unreachable';
  return 'other';
}
