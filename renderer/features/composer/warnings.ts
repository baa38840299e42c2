import type { Draft } from '@shared/domain/draft';
import { promisesFile, strangerAmong } from '@shared/logic/writing/warnings';
import type { Sentence } from './limits';

type Asked = {
  /** Without quote and signature. */
  written: string;
  uploading: boolean;
  takesFiles: boolean;
  /** Lower-case addresses one has had to do with; null while they are not known, and empty where nobody is named. */
  known: ReadonlySet<string> | null;
  /** What was found in the text itself. */
  found: readonly Sentence[];
};

/**
 * What the person may have overlooked, all of it; undefined while that cannot be said. It never stops a message for good:
 * asked again, it leaves.
 */
export function warningsOf(
  { attachments, to, cc, bcc }: Pick<Draft, 'attachments' | 'to' | 'cc' | 'bcc'>,
  { written, uploading, takesFiles, known, found }: Asked,
): Sentence[] | undefined {
  const lacksFile = takesFiles && attachments.length === 0 && !uploading && promisesFile(written);
  const first: Sentence[] = [...(lacksFile ? [{ key: 'composer.warn.noFile' } as const] : []), ...found];
  if (known === null) return first.length > 0 ? first : undefined;
  const stranger = strangerAmong([...to, ...cc, ...bcc], known);
  return stranger === null ? first : [...first, { key: 'composer.warn.stranger', facts: { address: stranger } }];
}
