import { expect } from 'vitest';
import { always, answers, type Scenario } from '../scenario';
import type { Session } from '../session';
import { withText } from '../sink';

/** Starts the connector and waits for the end of its first sync. */
export async function sync(session: Session): Promise<void> {
  session.start();
  await session.until('the first sync ends', () => session.sink.events.some(({ type }) => type === 'synced'));
  await session.until('the account is live', () => session.sink.statuses.at(-1)?.state === 'live');
}

/** Every text of the past is there, once. */
export function expectHistory({ harness, sink }: Session): void {
  for (const text of harness.server.history) expect(withText(sink, text), 'history comes once').toHaveLength(1);
}

/** First sync, live messages, their files, and what becomes of them. */
export const receiving: Scenario[] = [
  {
    name: 'first sync',
    has: always,
    async play(session) {
      const { harness, sink } = session;
      expect(harness.server.history.length).toBeGreaterThan(1);
      await sync(session);
      expectHistory(session);
      expect(sink.events.filter(({ type }) => type === 'synced')).toHaveLength(1);
      for (const { direction, author } of sink.messages.values()) {
        expect(harness.connector.isOwn(harness.account, author), 'ours are ours').toBe(direction === 'out');
      }
      const profiles = [...sink.messages.values()].map(({ profile, channel }) => ({ profile, channel }));
      for (const conversation of profiles) {
        expect(() => harness.connector.capabilities(harness.account, conversation)).not.toThrow();
      }
    },
  },
  {
    name: 'live message',
    has: always,
    async play(session) {
      await sync(session);
      const { text } = await session.harness.server.deliver();
      const message = await session.message(text);
      // Nobody waits for an answer where none can be given; who called waits to be called back.
      const automatic = !answers(session.harness) && message.notice?.kind !== 'call';
      expect(message).toMatchObject({ direction: 'in', automatic, attemptKey: null, read: false });
      expect(session.harness.connector.isOwn(session.harness.account, message.author)).toBe(false);
    },
  },
  {
    name: 'attachment in',
    has: ({ server }) => server.deliverFile !== undefined,
    async play(session) {
      const { connector, server } = session.harness;
      await sync(session);
      const delivered = await server.deliverFile?.();
      const message = await session.message(delivered?.text ?? '');
      const [file] = message.attachments;
      expect(file, 'the file is named').toBeDefined();
      if (!file || !delivered) return;
      const { remoteId, data, ...attachment } = file;
      const row = { ...attachment, id: remoteId as never, sha256: null, state: 'remote' as const };
      const bytes = data ?? (await session.call(async (context) => connector.download?.(row, remoteId, context)));
      expect(bytes && Buffer.from(bytes).equals(Buffer.from(delivered.file)), 'byte for byte').toBe(true);
      expect(file.bytes).toBe(delivered.file.byteLength);
    },
  },
  {
    name: 'edited by its author',
    has: ({ server }) => server.deliverEdit !== undefined,
    async play(session) {
      await sync(session);
      const delivered = await session.harness.server.deliverEdit?.();
      await session.until('the correction arrives', () =>
        session.sink.events.some(
          (event) =>
            (event.type === 'edit' || event.type === 'message') &&
            event.text === delivered?.edited &&
            session.sink.messages.has(event.remoteId),
        ),
      );
    },
  },
  {
    name: 'deleted by its author',
    has: ({ server }) => server.deliverRemoval !== undefined,
    async play(session) {
      await sync(session);
      const delivered = await session.harness.server.deliverRemoval?.();
      const { remoteId } = await session.message(delivered?.text ?? '');
      await session.until('the deletion arrives', () =>
        session.sink.events.some((event) => event.type === 'remove' && event.remoteId === remoteId),
      );
    },
  },
];
