import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import type { Ms } from '@shared/domain/ids';
import { inventMessages, type WrittenOn } from '../../support/generate/conversations';
import { bigAmount, bigChannels, longThreads } from './amount';

type Invented = { channel: WrittenOn; event: MessageUpsert };

const day = 86_400_000;

/** All messages of the big profile, oldest first, the same for the same `now` (UTC ms). */
export function* bigInvented(now: Ms): Generator<Invented, void> {
  yield* inventMessages(bigAmount(now - 3 * day), bigChannels);
  const threads = Array.from({ length: longThreads.conversations }, (_, thread) => longThread(now, thread));
  yield* threads.flat().sort((a, b) => a.event.sentAt - b.event.sentAt);
}

/** A thread of thirty within the last three days, customer and shop in turns, the customer last. */
function longThread(now: Ms, thread: number): Invented[] {
  const { messages } = longThreads;
  const mail = bigChannels.slice(0, 1);
  const invented = [...inventMessages({ seed: 30 + thread, conversations: 1, messages, now, days: 0 }, mail)];
  return invented.map(({ channel, event }, number) => {
    const customer = { ...event.customer, id: `thirty-${thread}@example.org` };
    const [author, direction] =
      event.direction === 'in' || number === messages - 1 ? [customer, 'in' as const] : [event.author, 'out' as const];
    const at = now - thread * 60_000 - (messages - number) * 3_600_000;
    const hints = nativeThread(`thirty-${thread}`, customer.id);
    return { channel, event: { ...event, thread: hints, customer, author, direction, sentAt: at, receivedAt: at } };
  });
}
