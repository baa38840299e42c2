import { expect } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import type { SendResult } from '@shared/channels/outgoing';
import type { ServerChange } from '../../../../electron/connectors/connector';
import type { Harness } from '../harness';
import type { Scenario } from '../scenario';
import type { Session } from '../session';
import { withText } from '../sink';
import { sync } from './receiving';

const changes = ({ connector, server }: Harness): boolean =>
  connector.serverChange !== undefined && server.held !== undefined && server.changeElsewhere !== undefined;

type Change = Pick<ServerChange, 'field' | 'wanted'>;

/** A customer's message that the connector has told. */
async function arrived(session: Session): Promise<MessageUpsert> {
  await sync(session);
  const { text } = await session.harness.server.deliver();
  return session.message(text);
}

const ask = (session: Session, { remoteId }: MessageUpsert, change: Change): Promise<SendResult | undefined> =>
  session.call(async (context) =>
    session.harness.connector.serverChange?.({ target: remoteId, ...change, copies: [] }, context),
  );

async function make(session: Session, message: MessageUpsert, change: Change): Promise<void> {
  expect(await ask(session, message, change), 'the server has done it').toMatchObject({ kind: 'sent' });
}

const held = (session: Session, { text }: MessageUpsert) => session.harness.server.held?.(text);

/** The message is still the one message it was. */
function expectOne({ sink }: Session, { text }: MessageUpsert): void {
  expect(withText(sink, text), 'it never becomes another message').toHaveLength(1);
}

/** What a person changes here reaches the server, and what they change there is told. */
export const changing: Scenario[] = [
  {
    name: 'read and star at the server',
    has: changes,
    async play(session) {
      const message = await arrived(session);
      await make(session, message, { field: 'read', wanted: true });
      await make(session, message, { field: 'star', wanted: true });
      expect(await held(session, message)).toEqual([{ place: 'inbox', read: true, star: true }]);
      await make(session, message, { field: 'star', wanted: false });
      await make(session, message, { field: 'read', wanted: false });
      expect(await held(session, message)).toEqual([{ place: 'inbox', read: false, star: false }]);
    },
  },
  {
    name: 'moved at the server, twice is once',
    has: changes,
    async play(session) {
      const message = await arrived(session);
      for (const place of ['junk', 'archive', 'trash', 'inbox'] as const) {
        for (const _ of [1, 2]) await make(session, message, { field: 'place', wanted: place });
        expect(await held(session, message)).toEqual([{ place, read: false, star: false }]);
      }
      const { text } = await session.harness.server.deliver();
      await session.message(text);
      expectOne(session, message);
    },
  },
  {
    name: 'changed wherever it was moved to',
    has: changes,
    async play(session) {
      const message = await arrived(session);
      await session.harness.server.changeElsewhere?.(message.text, { place: 'archive' });
      await make(session, message, { field: 'star', wanted: true });
      expect(await held(session, message)).toEqual([{ place: 'archive', read: false, star: true }]);
    },
  },
  {
    name: 'deleted for good, nothing else',
    has: changes,
    async play(session) {
      const message = await arrived(session);
      const other = await session.message((await session.harness.server.deliver()).text);
      await make(session, message, { field: 'place', wanted: 'gone' });
      await make(session, message, { field: 'place', wanted: 'gone' });
      expect(await held(session, message)).toEqual([]);
      expect(await held(session, other)).toHaveLength(1);
      expect(await ask(session, message, { field: 'read', wanted: true })).toMatchObject({ kind: 'refused' });
    },
  },
  {
    name: 'changed elsewhere',
    has: changes,
    async play(session) {
      const message = await arrived(session);
      await session.harness.server.changeElsewhere?.(message.text, { read: true, star: true });
      await session.until('new flags are told', () =>
        session.sink.events.some(
          (event) => event.type === 'flags' && event.copies.some(({ read, star }) => read && star),
        ),
      );
      await session.harness.server.changeElsewhere?.(message.text, { place: 'archive' });
      await session.until('the new place is told', () =>
        session.sink.events.some(
          (event) =>
            (event.type === 'copy' || event.type === 'message') &&
            event.remoteId === message.remoteId &&
            event.copy?.place === 'archive',
        ),
      );
      await session.until('it is told to be gone from the old one', () => {
        const listings = session.sink.events.filter(
          (event) => event.type === 'listing' && event.box === message.copy?.box,
        );
        const newest = listings.at(-1);
        const number = message.copy?.number ?? 0;
        return (
          newest?.type === 'listing' &&
          newest.upTo >= number &&
          !newest.numbers.some(([from, to]) => from <= number && number <= to)
        );
      });
      expectOne(session, message);
    },
  },
];
