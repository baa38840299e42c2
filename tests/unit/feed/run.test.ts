import { describe, expect, it } from 'vitest';
import { openSession } from '../../contract/connectors/session';
import { feedHarness } from '../../contract/connectors/feedHarness';
import { sync } from '../../contract/connectors/scenarios/receiving';

describe('a feed that is read', () => {
  it('is asked only for what is new, told what changed, and known again after a restart', async () => {
    const harness = await feedHarness();
    const session = openSession(harness);
    await sync(session);
    const known = session.sink.events.length;
    await harness.pass(60_000);
    expect(session.sink.events.length, 'as before: nothing is told').toBe(known);
    await session.stop();
    session.start();
    await session.until('it is live again', () => session.running() && session.sink.statuses.at(-1)?.state === 'live');
    expect(session.sink.events.length).toBe(known);
    const { text } = await harness.server.deliver();
    const message = await session.message(text);
    expect(session.sink.events.length).toBe(known + 1);
    expect(message).toMatchObject({
      channel: 'feed',
      visibility: 'public',
      automatic: true,
      webUrl: expect.stringMatching(/^https:\/\/forum\.example\/thread\/\d+#post-1$/u) as string,
      thread: { nativeThread: expect.stringMatching(/^https:\/\/forum\.example\/thread\/\d+$/u) as string },
    });
    await session.stop();
    await harness.close();
  });
});
