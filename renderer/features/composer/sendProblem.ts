import type { Draft } from '@shared/domain/draft';
import type { Open } from '@shared/logic/templates/openIn';
import type { Account } from '@shared/domain/account';
import type { Sentence } from './limits';
import { type Recipients, wrongRecipient } from './recipients';

/** What stands in the way; `shown` false while it goes without saying, like an empty text. */
export type SendProblem = Sentence & { shown: boolean };

/**
 * Why a draft cannot leave yet; null when it can.
 * @param open what templates left open in it
 * @param account whose own number says which country one typed without is in
 * @param written the text without what is quoted below it; `uploading`: files are on their way into the draft
 */
export function sendProblem(
  { to, cc, bcc, attachments, kind }: Draft,
  {
    addressed,
    recipients,
    account,
    written,
    uploading = false,
    open,
  }: {
    addressed: boolean;
    recipients: Recipients;
    account?: Pick<Account, 'address'> | undefined;
    written: string;
    uploading?: boolean;
    open?: Open;
  },
): SendProblem | null {
  const all = [...to, ...cc, ...bcc];
  const wrong = wrongRecipient(all, recipients, account);
  if (wrong) return { ...wrong, shown: false };
  if (addressed && all.length === 0) return { key: 'composer.noRecipient', shown: true };
  const [place] = [...(open?.blanks ?? []), ...(open?.slips ?? [])];
  if (open && place !== undefined) {
    const count = open.blanks.length + open.slips.length;
    return { key: 'insert.open', facts: { count, place: place.trim() }, shown: true };
  }
  const empty = written.trim() === '' && attachments.length === 0 && !uploading && kind !== 'forward';
  return empty ? { key: 'error.content.empty', shown: false } : null;
}
