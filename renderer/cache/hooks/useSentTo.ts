import type { CustomerId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useCache } from '../CacheProvider';
import { sentTo } from '../sentTo';
import { useLive } from './useLive';

const none: readonly never[] = [];

/** What was last written to a customer in all their conversations; none until it is read. */
export function useSentTo(id: CustomerId | null): readonly Message[] {
  const { registry, context } = useCache();
  return useLive(id === null ? null : registry.of(`sentTo/${id}`, () => sentTo(context, id))) ?? none;
}
