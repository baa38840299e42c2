import { expect } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { always, answers, type Scenario } from '../scenario';
import { answerTo } from '../../../support/connectors/answerTo';
import type { Session } from '../session';
import { withText } from '../sink';
import { expectHistory, sync } from './receiving';
import { asked } from './sending';

const lastCode = ({ sink }: Session) => sink.statuses.at(-1)?.error?.code ?? '';

/** Syncs; where the channel takes answers, with a question to answer. */
async function begin(session: Session): Promise<MessageUpsert | null> {
  if (answers(session.harness)) return asked(session);
  await sync(session);
  return null;
}

/** A send meanwhile leaves nothing behind and may be tried again. */
async function expectNotSent(session: Session, question: MessageUpsert | null): Promise<void> {
  if (!question) return;
  const { result, phases } = await session.send(answerTo(question, 'Antwort 10'), 'attempt-10');
  expect(result.kind).toBe('notSent');
  expect(phases).not.toContain('body');
  expect(await session.harness.server.sent()).toEqual([]);
}

/** All is well again: what was said meanwhile is there, and the answer leaves. */
async function expectBack(session: Session, question: MessageUpsert | null, text: string): Promise<void> {
  await session.message(text);
  await session.until('the account is live again', () => session.sink.statuses.at(-1)?.state === 'live');
  if (question) {
    const { result } = await session.send(answerTo(question, 'Antwort 10'), 'attempt-10');
    expect(result.kind).toBe('sent');
  }
  expectHistory(session);
}

/** Servers that ask to wait, shut the door, go away, or talk nonsense. */
export const failing: Scenario[] = [
  {
    name: 'rate limit',
    has: always,
    async play(session) {
      const { server } = session.harness;
      const question = await begin(session);
      await server.break('rate');
      const { text } = await server.deliver();
      await session.until('the limit is told', () => lastCode(session) === 'rate.limited');
      expect(session.sink.statuses.at(-1)).toMatchObject({ state: 'retrying', action: 'wait' });
      if (question) {
        const { result } = await session.send(answerTo(question, 'Antwort 11'), 'attempt-11');
        expect(result).toMatchObject({ kind: 'notSent', error: { code: 'rate.limited' } });
        expect(result.kind === 'notSent' && (result.retryAfterMs ?? 0) > 0, 'says when to try again').toBe(true);
      }
      expect(session.running(), 'it waits by itself').toBe(true);
      await server.mend();
      await expectBack(session, question, text);
    },
  },
  {
    name: 'token revoked',
    has: always,
    async play(session) {
      const { server } = session.harness;
      const question = await begin(session);
      await server.break('revoked');
      const { text } = await server.deliver();
      await session.until('the loss is told', () => /^auth\./.test(lastCode(session)));
      expect(session.sink.statuses.at(-1)).toMatchObject({ state: 'failed', action: 'signInAgain' });
      await expectNotSent(session, question);
      await session.stop();
      await server.mend();
      session.start();
      await expectBack(session, question, text);
    },
  },
  {
    name: 'server gone and back',
    has: always,
    async play(session) {
      const { server } = session.harness;
      const question = await begin(session);
      await server.break('offline');
      const { text } = await server.deliver();
      await session.until('the loss is told', () => /^(network|server)\./.test(lastCode(session)));
      expect(session.sink.statuses.at(-1)?.state).toBe('retrying');
      expect(withText(session.sink, text)).toHaveLength(0);
      await expectNotSent(session, question);
      expect(session.running(), 'it tries again by itself').toBe(true);
      await server.mend();
      await expectBack(session, question, text);
    },
  },
  {
    name: 'malformed payload',
    has: always,
    async play(session) {
      const question = await begin(session);
      await session.harness.server.deliverMalformed();
      const { text } = await session.harness.server.deliver();
      await expectBack(session, question, text);
      expect(session.running(), 'it goes on').toBe(true);
      const told = session.sink.statuses.some(({ error }) => error?.code === 'protocol.drift');
      expect(told || session.sink.warnings.includes('protocol.drift'), 'it is reported').toBe(true);
    },
  },
];
