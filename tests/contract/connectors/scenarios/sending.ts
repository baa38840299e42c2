import { expect } from 'vitest';
import { AttachmentId } from '@shared/domain/ids';
import type { ConnectorEvent, MessageUpsert } from '@shared/channels/events';
import { answers, can, type Scenario } from '../scenario';
import { answerTo } from '../../../support/connectors/answerTo';
import type { Session } from '../session';
import { sync } from './receiving';

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(200).keys()]);

/** Syncs, and has a customer write something that can be answered. */
export async function asked(session: Session): Promise<MessageUpsert> {
  await sync(session);
  const { text } = await session.harness.server.deliver();
  return session.message(text);
}

const attachment = {
  id: AttachmentId.parse('file-1'),
  name: 'Skizze.png',
  mime: 'image/png',
  bytes: picture.byteLength,
  sha256: null,
  state: 'local' as const,
  cid: null,
  width: null,
  height: null,
  durationMs: null,
};

const grades = ({ harness: { connector, account } }: Pick<Session, 'harness'>) => connector.capabilities(account, null);

/** Answers, their echo, their files, and changing them. */
export const sending: Scenario[] = [
  {
    name: 'reply',
    has: answers,
    async play(session) {
      const question = await asked(session);
      const { result, phases } = await session.send(answerTo(question, 'Antwort 1'), 'attempt-1');
      expect(result.kind).toBe('sent');
      expect(phases, 'the body waits for its go-ahead').toEqual(['connecting', 'body']);
      const reached = await session.harness.server.sent();
      expect(reached.filter(({ text }) => text === 'Antwort 1')).toHaveLength(1);
    },
  },
  {
    name: 'own message echo',
    has: answers,
    async play(session) {
      const question = await asked(session);
      const { result } = await session.send(answerTo(question, 'Antwort 2'), 'attempt-2');
      const echo = await session.message('Antwort 2');
      expect(echo.direction).toBe('out');
      expect(session.harness.connector.isOwn(session.harness.account, echo.author)).toBe(true);
      const known = result.kind === 'sent' && result.receipt.remoteId === echo.remoteId;
      expect(known || echo.attemptKey === 'attempt-2', 'the echo is recognised').toBe(true);
      expect(echo.thread.nativeThread).toBe(question.thread.nativeThread);
      if (question.thread.nativeThread === null) expect(echo.thread.references).toContain(question.remoteId);
    },
  },
  {
    name: 'two answers in a row',
    has: answers,
    async play(session) {
      const question = await asked(session);
      await session.send(answerTo(question, 'Antwort 3'), 'attempt-3');
      await session.send(answerTo(question, 'Antwort 4'), 'attempt-4');
      await session.message('Antwort 3');
      await session.message('Antwort 4');
      expect((await session.harness.server.sent()).map(({ text }) => text)).toEqual(['Antwort 3', 'Antwort 4']);
    },
  },
  {
    name: 'did it go out',
    has: ({ connector }) => connector.findSent !== undefined,
    async play(session) {
      const { connector } = session.harness;
      const outgoing = answerTo(await asked(session), 'Antwort 5');
      const find = (key: string) => session.call(async (context) => connector.findSent?.(key, outgoing, context));
      expect(await find('attempt-5'), 'nothing went out yet').toBeNull();
      const { result } = await session.send(outgoing, 'attempt-5');
      expect(await find('attempt-5')).toEqual(result);
      await session.stop();
      session.start();
      expect(await find('attempt-5'), 'known after a restart').toEqual(result);
    },
  },
  {
    name: 'attachment out',
    has: ({ connector, account }) => can(connector.capabilities(account, null).attachments.grade),
    async play(session) {
      const question = await asked(session);
      const outgoing = answerTo(question, 'Antwort 6', [{ attachment, data: picture }]);
      const { result } = await session.send(outgoing, 'attempt-6');
      expect(result.kind).toBe('sent');
      const reached = (await session.harness.server.sent()).find(({ text }) => text === 'Antwort 6');
      expect(reached?.files.map((file) => [...file])).toEqual([[...picture]]);
    },
  },
  {
    name: 'edit',
    has: (harness) => harness.connector.edit !== undefined && can(grades({ harness }).edit),
    async play(session) {
      const { connector } = session.harness;
      const { result } = await session.send(answerTo(await asked(session), 'Antwort 7'), 'attempt-7');
      const id = result.kind === 'sent' ? result.receipt.remoteId : expect.fail('it was sent');
      const edited = await session.call(async (context) => connector.edit?.(id, 'Antwort 7, verbessert', context));
      expect(edited?.kind).toBe('sent');
      await session.until('the change is told', () =>
        session.sink.events.some(
          (event) =>
            (event.type === 'edit' || event.type === 'message') &&
            event.remoteId === id &&
            event.text === 'Antwort 7, verbessert',
        ),
      );
    },
  },
  {
    name: 'delete',
    has: (harness) => harness.connector.remove !== undefined && can(grades({ harness }).remove),
    async play(session) {
      const { connector } = session.harness;
      const { result } = await session.send(answerTo(await asked(session), 'Antwort 8'), 'attempt-8');
      const id = result.kind === 'sent' ? result.receipt.remoteId : expect.fail('it was sent');
      const removed = await session.call(async (context) => connector.remove?.(id, context));
      expect(removed?.kind).toBe('sent');
      await session.until('the deletion is told', () =>
        session.sink.events.some((event) => event.type === 'remove' && event.remoteId === id),
      );
      // Where the answer was lost it is asked for again: what is gone already is what was wanted.
      const again = await session.call(async (context) => connector.remove?.(id, context));
      expect(again?.kind).toBe('sent');
    },
  },
  {
    name: 'react',
    has: (harness) => harness.connector.react !== undefined && can(grades({ harness }).reactions),
    async play(session) {
      const { connector } = session.harness;
      const { remoteId } = await asked(session);
      const reacted = await session.call(async (context) => connector.react?.(remoteId, '👍', context));
      expect(reacted?.kind).toBe('sent');
      await session.until('the reaction is told', () =>
        session.sink.events.some((event) => hasReacted(event) && event.remoteId === remoteId && event.own),
      );
      if (!connector.unreact) return;
      const emoji = session.sink.events.flatMap((event) => (hasReacted(event) && event.own ? emojisIn(event) : []));
      const taken = await session.call(async (context) => connector.unreact?.(remoteId, emoji.at(-1) ?? '', context));
      expect(taken?.kind).toBe('sent');
      await session.until('that it was taken back is told', () =>
        session.sink.events.some((event) => hasTakenBack(event) && event.remoteId === remoteId),
      );
    },
  },
];

type Reacted = Extract<ConnectorEvent, { type: 'reaction' | 'reactions' }>;

/** Whether an event tells of reactions: of one, or of all that somebody has. */
function hasReacted(event: ConnectorEvent): event is Reacted {
  return event.type === 'reaction' || event.type === 'reactions';
}

const emojisIn = (event: Reacted): string[] => (event.type === 'reaction' ? [event.emoji] : event.emojis);

const hasTakenBack = (event: ConnectorEvent): event is Reacted =>
  hasReacted(event) && (event.type === 'reaction' ? event.removed : event.emojis.length === 0);
