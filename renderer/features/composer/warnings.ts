import type { Draft } from '@shared/domain/draft';
import { promisesFile, strangerAmong } from '@shared/logic/writing/warnings';
import type { Sentence } from './limits';

/**
 * What the person may have overlooked; null when nothing, undefined while that cannot be said. It never stops a message
 * for good: asked again, it leaves.
 * @param written without quote and signature
 * @param known lower-case addresses one has had to do with; null while they are not known
 */
export function warningOf(
  { attachments, to, cc, bcc }: Pick<Draft, 'attachments' | 'to' | 'cc' | 'bcc'>,
  { written, uploading, known }: { written: string; uploading: boolean; known: ReadonlySet<string> | null },
): Sentence | null | undefined {
  if (attachments.length === 0 && !uploading && promisesFile(written)) return { key: 'composer.warn.noFile' };
  if (known === null) return undefined;
  const stranger = strangerAmong([...to, ...cc, ...bcc], known);
  return stranger === null ? null : { key: 'composer.warn.stranger', facts: { address: stranger } };
}
