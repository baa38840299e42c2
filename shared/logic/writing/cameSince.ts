import type { Ms } from '../../domain/ids';
import type { Message } from '../../domain/message';

/** Messages a person wrote to us after a time (UTC ms): what an answer begun then may not fit any more. */
export function cameSince<M extends Pick<Message, 'direction' | 'automatic' | 'deletedAt' | 'receivedAt'>>(
  messages: readonly M[],
  since: Ms,
): M[] {
  return messages.filter(
    ({ direction, automatic, deletedAt, receivedAt }) =>
      direction === 'in' && !automatic && deletedAt === null && receivedAt > since,
  );
}
