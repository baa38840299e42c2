import type { Account } from '@shared/domain/account';
import type { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import type { Sentence } from './limits';

/** The approved texts that can still be sent where an answer is refused for its time alone; null where there are none. */
export function approvedFor(
  account: Account | undefined,
  refusal: Sentence,
): readonly [ApprovedTemplate, ...ApprovedTemplate[]] | null {
  const [first, ...more] = account?.approved ?? [];
  return refusal.key === 'composer.windowClosed' && first ? [first, ...more] : null;
}
