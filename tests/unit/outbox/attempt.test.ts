import { expect, test } from 'vitest';
import type { Connector } from '../../../electron/connectors/connector';
import { attempt } from '../../../electron/outbox/attempt';
import { faultyConnector } from '../../support/connectors/faultyConnector';
import { faultyServer } from '../../support/connectors/faultyServer';
import { account } from '../../support/connectors/fixtures';
import { manualClock } from '../../support/connectors/manualClock';
import { answer } from '../meta/desk';

/** An attempt of three uploads of 50 s each before the body; a minute is allowed. */
async function uploading(tells: boolean) {
  const clock = manualClock();
  const connector: Connector = {
    ...faultyConnector(faultyServer(), {}),
    async send(_, __, { phase, clock: time, signal }) {
      await phase('connecting');
      for (let file = 0; file < 3; file++) {
        if (tells) await phase('connecting');
        await time.sleep(50_000, signal);
      }
      await phase('body');
      return { kind: 'sent', receipt: { remoteId: 'm' as never, at: 1, delivery: 'accepted' } };
    },
  };
  const log = { info: () => undefined, warn: () => undefined };
  const context = { account: account('a'), clock, http: fetch, log, secret: () => Promise.resolve(null) };
  const signal = new AbortController().signal;
  const written: string[] = [];
  const ended = attempt({
    ...{ connector, outgoing: answer({}), attemptKey: 'key', context: { ...context, signal } },
    write: async (phase) => void written.push(phase),
  });
  await clock.advance(200_000);
  return { result: await ended, written };
}

test('a connector that says again that it connects is getting on, and its minute begins anew', async () => {
  expect(await uploading(true)).toMatchObject({ result: { kind: 'sent' }, written: ['connecting', 'body'] });
});

test('one that says nothing for a minute is given up before anything was sent', async () => {
  expect(await uploading(false)).toMatchObject({ result: { kind: 'notSent' }, written: ['connecting'] });
});
