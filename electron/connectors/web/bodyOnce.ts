import type { SendContext } from '../connector';

/** Says that the body leaves, the first time it is asked, for calls that may be made anew (`ApiCall.before`). */
export function bodyOnce({ phase }: Pick<SendContext, 'phase'>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => (begun ??= phase('body'));
}
