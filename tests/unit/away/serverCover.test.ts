import { expect, test } from 'vitest';
import type { ServerNote } from '@shared/channels/serverAbsence';
import { fail, ok } from '@shared/errors/result';
import type { ServerPlan } from '@shared/logic/away/serverPlan';
import { startServerCover } from '../../../electron/accounts/serverCover';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { mailAccount } from '../../support/mail/mailAccount';
import { manualClock } from '../../support/connectors/manualClock';

const minute = 60_000;
const account = mailAccount({ imap: 1, submission: 2 }, 'anna@shop.test');
const log = { info: () => undefined, warn: () => undefined };

/** A desk of one account over a server that keeps what it is told, and may be out of reach. */
function desk() {
  const clock = manualClock();
  const stopping = new AbortController();
  const server = { notes: null as readonly ServerNote[] | null, reachable: true, asked: 0 };
  const note: ServerNote = {
    ...{ id: 'a', from: clock.now() - minute, until: clock.now() + 3 * 60 * minute },
    ...{ zone: 'UTC', subject: null, text: 'Weg' },
  };
  let plan: ServerPlan = { notes: [note] };
  const reached = () => {
    server.asked++;
    return server.reachable ? null : fail('network.offline', { account: 'Laden', reason: '' });
  };
  const connector = {
    ...createEmailConnector({ parserFile: '', trust: {} }),
    serverAbsence: {
      state: async (notes: readonly ServerNote[]) =>
        reached() ??
        ok(
          server.notes
            ? { state: 'covers' as const, current: JSON.stringify(server.notes) === JSON.stringify(notes) }
            : { state: 'offers' as const },
        ),
      push: async (notes: readonly ServerNote[]) => reached() ?? ok(((server.notes = notes), null)),
      withdraw: async () => reached() ?? ok((server.notes = null)),
    },
  };
  const cover = startServerCover({
    ledger: { awayPlans: async () => ok([{ account, plan, rules: true }]) },
    connectors: new Map([['email', connector]]),
    contextOf: (of, signal) => ({
      ...{ account: of, signal, clock, log, http: fetch },
      secret: () => Promise.resolve(null),
    }),
    clock,
    language: () => 'de',
    signal: stopping.signal,
  });
  const stop = async () => {
    stopping.abort();
    await cover.ended;
  };
  return { clock, server, note, cover, stop, set: (next: ServerPlan) => void (plan = next) };
}

test('nothing goes to a server before a person says so; then it answers, gets each change, and is left without any', async () => {
  const { clock, server, note, cover, stop, set } = desk();
  await clock.advance(10 * minute);
  expect(server.notes).toBeNull();
  expect(cover.provider()).toEqual([]);
  expect(await cover.push(account.id)).toEqual(ok({}));
  expect(server.notes).toEqual([note]);
  expect(cover.provider()).toEqual([account.id]);

  const later = { ...note, text: 'Noch weg' };
  set({ notes: [later] });
  await clock.advance(2 * minute);
  expect(server.notes).toEqual([later]);
  set({ notes: [] });
  await clock.advance(2 * minute);
  expect(server.notes).toBeNull();
  expect(cover.provider()).toEqual([]);
  await stop();
});

test('what an earlier run left at the server is found again, and only counts within its times', async () => {
  const { clock, server, note, cover, stop } = desk();
  server.notes = [{ ...note, text: 'Von gestern' }];
  await clock.advance(2 * minute);
  expect(server.notes).toEqual([note]);
  expect(cover.provider()).toEqual([account.id]);
  await clock.advance(4 * 60 * minute);
  expect(cover.provider()).toEqual([]);
  await stop();
});

test('a server out of reach is an error of its account, and is not asked again at once', async () => {
  const { clock, server, cover, stop } = desk();
  server.reachable = false;
  expect(await cover.cover()).toMatchObject(
    ok({ accounts: [{ account: account.id, by: 'desk', offered: false, error: { code: 'network.offline' } }] }),
  );
  await clock.advance(20 * minute);
  expect(server.asked).toBeLessThan(4);
  server.reachable = true;
  server.notes = [];
  expect(await cover.cover()).toMatchObject(ok({ accounts: [{ by: 'provider', offered: true, error: null }] }));
  expect(await cover.withdraw(account.id)).toEqual(ok({}));
  expect(await cover.cover()).toMatchObject(ok({ accounts: [{ by: 'desk', offered: true, error: null }] }));
  await stop();
});

test('no text, no plan and no account are refused by name', async () => {
  const { clock, server, cover, stop, set } = desk();
  set({ reason: 'blankInText' });
  await clock.settle();
  expect(await cover.push(account.id)).toEqual(fail('away.blankInText'));
  set({ notes: [] });
  expect(await cover.push(account.id)).toEqual(fail('away.nothingPlanned'));
  expect(await cover.withdraw(mailAccount({ imap: 1, submission: 2 }, 'b@shop.test').id)).toEqual(fail('not.found'));
  expect(server.notes).toBeNull();
  await stop();
});
