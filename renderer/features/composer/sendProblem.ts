import type { Draft } from '@shared/domain/draft';
import { isMailAddress } from '@shared/logic/text/address';
import type { Sentence } from './limits';

/** What stands in the way; `shown` false while it goes without saying, like an empty text. */
export type SendProblem = Sentence & { shown: boolean };

/**
 * Why a draft cannot leave yet; null when it can.
 * @param written the text without what is quoted below it; `uploading`: files are on their way into the draft
 */
export function sendProblem(
  { to, cc, bcc, attachments, kind }: Draft,
  {
    addressed,
    mail,
    written,
    uploading = false,
  }: { addressed: boolean; mail: boolean; written: string; uploading?: boolean },
): SendProblem | null {
  const all = [...to, ...cc, ...bcc];
  const bad = mail ? all.find((address) => !isMailAddress(address)) : undefined;
  if (bad !== undefined) return { key: 'composer.badAddress', facts: { address: bad }, shown: false };
  if (addressed && all.length === 0) return { key: 'composer.noRecipient', shown: true };
  const empty = written.trim() === '' && attachments.length === 0 && !uploading && kind !== 'forward';
  return empty ? { key: 'error.content.empty', shown: false } : null;
}
