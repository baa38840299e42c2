import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { ledgerOf } from '../support/ledgerOf';
import { screenOf } from '../support/screen';
import { waitingDesk } from '../support/waitingDesk';

const shots = process.env.TRESEN_SHOTS;

test('what cannot leave is named before the desk quits, a deletion can be withdrawn, and the person may stay', async ({
  profile,
}) => {
  await waitingDesk(profile, { acts: true });
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const { press, words, ...ui } = screenOf(desk.page());
  await ui.rows().first().waitFor();
  await press('j', 'Enter');
  await expect(ui.messages().filter({ hasText: words('conversation.removalWaits') })).toHaveCount(1);
  if (shots) await desk.page().screenshot({ path: `${shots}/removal-waits-en.png` });
  await press('t', 'k');
  await expect(ui.messages().filter({ hasText: 'Sent before.' })).toHaveCount(1);
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
  expect(asked).toEqual([
    'One message is still waiting to be sent.\nOne edit, deletion or reaction has not reached its service yet.',
  ]);
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
  await expect(screen.messages().first()).toBeVisible();
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
