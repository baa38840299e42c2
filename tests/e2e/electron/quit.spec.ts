import { join } from 'node:path';
import type { Conversation } from '@shared/domain/conversation';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { account, answer, inbound } from '../../support/connectors/fixtures';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { ledgerOf } from '../support/ledgerOf';
import { screenOf } from '../support/screen';

/** A desk on whose disk one answer waits that cannot leave: nobody knows its account's kind any more. */
async function waitingDesk(folder: string): Promise<void> {
  const ledger = openInlineLedger({ dir: join(folder, 'ledger'), zone: 'Europe/Berlin' });
  const row = account('gone', { undoMs: 0 });
  await ledger.system({ type: 'putAccount', account: row });
  await ledger.ingest(row.id, [inbound('c', '1', Date.now() - 1_000)], null);
  const { rows } = await ledger.feed(null, 500);
  const conversation = rows.find(({ table }) => table === 'conversation');
  if (!conversation) throw new Error('there is no conversation');
  const { id } = JSON.parse(conversation.json) as Conversation;
  const sent = await ledger.apply(answer('o', id, row.id, Date.now()));
  if (!sent.ok) throw new Error(sent.error.code);
  await ledger.close();
}

test('what cannot leave is named before the desk quits, and the person may stay', async ({ profile }) => {
  await waitingDesk(profile);
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const asked = await desk.app().evaluate(async ({ app, dialog }) => {
    const messages: string[] = [];
    const answers = [1, 0];
    const answered = new Promise<void>((done) => {
      dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
        messages.push(message);
        done();
        return Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    });
    app.quit();
    await answered;
    return messages;
  });
  expect(asked).toEqual(['One message is still waiting to be sent.']);
  await expect(desk.page().getByRole('main')).toBeVisible();
  await desk.quit();
  expect(desk.failures).toEqual([]);
  const [item] = (await ledgerOf(profile)).rows('outbox');
  expect(item).toMatchObject({ state: 'queued', hold: 'offline' });
});

test('an answer in its undo delay goes at once', async ({ desk, profile }) => {
  await desk.restart(['--lang', 'en', '--practice']);
  const { press, ...screen } = screenOf(desk.page());
  await screen.rows().first().waitFor();
  await press('j', 'Enter');
  await screen.conversation().waitFor();
  await press('r');
  await expect(screen.field()).toBeFocused();
  await desk.page().keyboard.type('On its way.');
  await press('Control+Enter');
  await expect(screen.messages().filter({ hasText: 'On its way.' })).toBeVisible();
  await desk.quit();
  const seen = await ledgerOf(profile);
  expect(seen.problems).toEqual([]);
  expect(seen.rows('outbox').map(({ state }) => state)).toEqual(['sent']);
});
