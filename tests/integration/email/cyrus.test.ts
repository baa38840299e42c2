import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/accounts/clock';
import type { Clock, ServerChange } from '../../../electron/connectors/connector';
import { poor } from '../../support/mail/cyrus/conf';
import { cyrusPrograms } from '../../support/mail/cyrus/programs';
import { startCyrus } from '../../support/mail/cyrus/startCyrus';
import { mailAccount } from '../../support/mail/mailAccount';
import { rawMail } from '../../support/mail/rawMail';
import { isSynced, runMail } from '../../support/mail/running';

const shop = 'anna@shop.test';
const patience = { timeout: 15_000, interval: 20 };
const cyrus = cyrusPrograms();
/** Sleeps are a hundred times shorter, so that what comes by the minute comes soon. */
const fast: Clock = { now: () => Date.now(), sleep: (ms, signal) => systemClock.sleep(ms / 100, signal) };

const after: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of after.splice(0).reverse()) await end();
});

if (typeof cyrus === 'string') test.skip(cyrus);
else
  describe.each(Object.entries({ 'as it is': [], 'that can hardly anything': poor }))('Cyrus %s', (_, suppressed) => {
    test('folders are made where the server wants them, flags and places go there and back', async () => {
      const mail = await startCyrus(cyrus, { users: [shop], suppressed });
      after.push(() => mail.stop());
      const raw = rawMail({ id: '<moves@kunde.test>', text: 'Wandert' });
      await mail.seed(shop, 'INBOX', [{ raw, at: 1_750_000_000_000 }]);
      const desk = await runMail(mail, mailAccount(mail, shop), { clock: fast });
      after.push(() => desk.stop());
      await expect.poll(() => isSynced(desk), patience).toBe(true);
      const target = desk.messages()[0]?.remoteId as never;
      const change = (field: ServerChange['field'], wanted: string | boolean) =>
        desk.connector.serverChange?.({ target, field, wanted }, desk.context());
      const flagsIn = async (folder: string) =>
        (await mail.mailbox(shop, folder)).map(({ flags }) => flags.split(' ').filter(Boolean).sort());

      expect(await change('star', true)).toMatchObject({ kind: 'sent' });
      expect(await change('read', true)).toMatchObject({ kind: 'sent' });
      expect(await flagsIn('INBOX')).toEqual([['\\Flagged', '\\Seen']]);
      for (const [place, folder] of Object.entries({
        archive: 'Archive',
        junk: 'Junk',
        trash: 'Trash',
        inbox: 'INBOX',
      })) {
        expect(await change('place', place), place).toMatchObject({ kind: 'sent' });
        const there = (await flagsIn(folder)).filter((flags) => !flags.includes('\\Deleted'));
        expect(there, folder).toEqual([['\\Flagged', '\\Seen']]);
      }
      await expect.poll(() => desk.sink.messages.size, patience).toBe(1);
    });
  });
