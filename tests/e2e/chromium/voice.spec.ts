import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { playSounds } from '../support/playSounds';
import { overflowing } from '../support/overflow';
import { screenOf } from '../support/screen';

test.use({
  permissions: ['microphone'],
  launchOptions: {
    executablePath: process.env.TRESEN_CHROMIUM,
    chromiumSandbox: true,
    // A microphone that beeps.
    args: ['--use-fake-device-for-media-stream'],
  },
});

test('a voice message is spoken, goes along as Ogg, is played again, and waits for nobody when it is sent at once', async ({
  page,
}) => {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.rows().first().click();
  await expect(ui.messages().last()).toBeVisible();
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await ui.press('Control+Shift+m');
  const line = page.getByRole('group', { name: ui.words('voice.name') });
  await expect(line).toContainText('0:01');
  expect(await breaches(page)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
  if (process.env.TRESEN_SHOTS) await page.screenshot({ path: `${process.env.TRESEN_SHOTS}/voice.png` });
  await ui.press('Control+Shift+m');
  const files = page.getByRole('list', { name: ui.words('composer.attachments') });
  await expect(files.getByRole('listitem')).toHaveText([/\.ogg/u]);
  await expect(line).toHaveCount(0);

  await ui.press('Control+Shift+m');
  await expect(line).toContainText('0:01');
  await ui.press('Control+Shift+Backspace');
  await expect(line).toHaveCount(0);

  await ui.press('Control+Shift+m');
  await expect(line).toContainText('0:01');
  await page.keyboard.type('Kurz gesprochen.');
  await ui.press('Control+Enter');
  const sent = ui.messages().last();
  await expect(sent).toContainText('Kurz gesprochen.');
  const players = sent.getByRole('group', { name: /\d:\d\d/u });
  await expect(players).toHaveCount(2);
  await players
    .first()
    .getByRole('button', { name: ui.words('conversation.audio.play') })
    .press('Enter');
  await expect(players.first().getByRole('button', { name: ui.words('conversation.audio.pause') })).toBeVisible();

  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await playSounds(ui);
});
