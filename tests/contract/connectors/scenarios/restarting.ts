import { expect } from 'vitest';
import { always, answers, type Scenario } from '../scenario';
import { answerTo } from '../../../support/connectors/answerTo';
import type { Session } from '../session';
import { withText } from '../sink';
import { expectHistory, sync } from './receiving';
import { asked } from './sending';

async function restart(session: Session): Promise<void> {
  await session.stop();
  session.start();
}

/** Being stopped at any point and going on from the stored cursor: no loss, no double. */
export const restarting: Scenario[] = [
  {
    name: 'restart within the first sync',
    has: always,
    async play(session) {
      const { sink } = session;
      const synced = () => sink.events.some(({ type }) => type === 'synced');
      while (!synced()) {
        const before = sink.messages.size;
        session.start(1);
        await session.until('it ends when it is told to', () => !session.running());
        await session.stop();
        expect(synced() || sink.messages.size > before, 'it gets further each time').toBe(true);
      }
      expectHistory(session);
      expect(sink.events.filter(({ type }) => type === 'synced')).toHaveLength(1);
    },
  },
  {
    name: 'restart with cursor',
    has: always,
    async play(session) {
      const { server } = session.harness;
      await sync(session);
      const before = await server.deliver();
      await session.message(before.text);
      await session.stop();
      const meanwhile = await server.deliver();
      expect(withText(session.sink, meanwhile.text)).toHaveLength(0);
      session.start();
      await session.message(meanwhile.text);
      const after = await server.deliver();
      await session.message(after.text);
      await restart(session);
      await session.harness.pass(60_000);
      for (const { text } of [before, meanwhile, after]) expect(withText(session.sink, text)).toHaveLength(1);
      expectHistory(session);
    },
  },
  {
    name: 'restart after a reply',
    has: answers,
    async play(session) {
      const question = await asked(session);
      await session.send(answerTo(question, 'Antwort 9'), 'attempt-9');
      await restart(session);
      await session.message('Antwort 9');
      await session.harness.pass(60_000);
      expect(withText(session.sink, 'Antwort 9')).toHaveLength(1);
      const texts = [...session.sink.messages.values()].map(({ sentAt, text }) => `${sentAt} ${text}`);
      expect(new Set(texts).size, 'nothing twice under another id').toBe(texts.length);
    },
  },
  {
    name: 'refused batch',
    has: always,
    async play(session) {
      await sync(session);
      session.sink.refuseNext = true;
      const { text } = await session.harness.server.deliver();
      await session.until('it stops when a batch is refused', () => !session.running());
      expect(withText(session.sink, text)).toHaveLength(0);
      session.start();
      await session.message(text);
    },
  },
];
