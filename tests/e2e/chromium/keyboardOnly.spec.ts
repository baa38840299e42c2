import { expect, test as base } from '../support/chromiumTest';
import { screenOf, type Screen } from '../support/screen';

/** A desk on which any event of a pointer fails the test. */
const test = base.extend<{ ui: Screen }>({
  ui: async ({ page }, use) => {
    await page.addInitScript(() => {
      for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
        window.addEventListener(type, () => console.error(`pointer: ${type}`), { capture: true });
      window.addEventListener(
        'click',
        // A press of Enter or Space on a button is a click without a pointer.
        ({ detail }) => (detail > 0 ? console.error('pointer: click') : undefined),
        { capture: true },
      );
    });
    await page.goto('/');
    const screen = screenOf(page);
    await expect(screen.rows().first()).toBeVisible();
    await use(screen);
  },
});

test('a day at the desk without a pointer', async ({ ui }) => {
  const { press, words, page } = ui;
  const dialog = (name: string) => ui.dialog(name).first();
  const undone = ui.notice(words('notices.did.undo_one'));

  await test.step('thirty conversations, each by a key', async () => {
    await press('j');
    for (let done = 0; done < 30; done++) {
      const customer = await ui.focusedRow().getAttribute('id');
      await press(['e', 's', 'u', 'Shift+m', 'e'][done % 5] ?? 'e');
      if (done % 5 === 0 || done % 5 === 4)
        await expect(ui.focusedRow().and(page.locator(`[id="${customer}"]`))).toHaveCount(0);
      else await press('j');
    }
  });

  await test.step('snoozed until the customer answers, and undone', async () => {
    const customer = await ui.focusedCustomer();
    const count = await ui.row(customer).count();
    await press('h');
    const untilReply = new RegExp(words('snooze.reply'));
    await dialog(words('snooze.title_one')).getByRole('button', { name: untilReply }).press('Enter');
    await expect(ui.row(customer)).toHaveCount(count - 1);
    await press('z');
    await expect(undone).toBeVisible();
    await expect(ui.row(customer)).toHaveCount(count);
  });

  await test.step('snoozed until a date typed into the palette', async () => {
    const customer = await ui.focusedCustomer();
    const count = await ui.row(customer).count();
    await press('Control+k');
    await page.getByRole('textbox', { name: words('palette.placeholder') }).fill('in 2 days at 15:00');
    await page.getByRole('button', { name: words('palette.snoozeUntil', { time: '' }).trim() }).waitFor();
    await press('Enter');
    await expect(ui.row(customer)).toHaveCount(count - 1);
    await press('z');
    await expect(ui.row(customer)).toHaveCount(count);
  });

  await test.step('another key for done', async () => {
    await press('g', '?');
    const keys = dialog(words('keymap.title'));
    await keys.getByRole('searchbox').fill(words('commands.done'));
    const row = keys.getByRole('option').first();
    await press('Enter');
    await expect(keys.getByText(words('keymap.press'))).toBeVisible();
    await press('r');
    await expect(row.getByRole('alert')).toContainText(words('commands.reply'));
    await press('Backspace', 'Control+q');
    await expect(row.getByRole('alert')).toContainText('Ctrl+Q');
    await press('Enter', 'Backspace', 'd', 'Enter');
    await expect(row.locator('kbd')).toHaveText('d');
    await press('Delete');
    await expect(row.locator('kbd')).toHaveText('e');
    await press('Enter', 'd', 'Enter');
    await expect(row.locator('kbd')).toHaveText('d');
    await keys.getByRole('searchbox').fill(words('commands.palette'));
    await press('ArrowDown', 'Backspace');
    await expect(keys.getByRole('alert')).toContainText(words('commands.palette'));
    await press('Escape');
    await expect(keys).toHaveCount(0);
    const customer = await ui.focusedCustomer();
    const before = await ui.row(customer).count();
    await press('d');
    await expect(ui.row(customer)).toHaveCount(before - 1);
  });

  await test.step('a broken file of keys says so and changes nothing', async () => {
    await ui.command('commands.keymap');
    const keys = dialog(words('keymap.title'));
    const load = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'k.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await load('{"format":"tresen-keymap","version":1,"preset":"gmail","keys":{"done":["(.*)"]}}');
    await expect(keys.getByText(words('keymap.problem.keys', { at: 'done' }))).toBeVisible();
    await load('no');
    await expect(keys.getByText(words('keymap.problem.json'))).toBeVisible();
    await load('{"format":"tresen-keymap","version":1,"preset":"gmail","keys":{"done":["x"],"strange":["y"]}}');
    await expect(keys.getByText(words('keymap.importedSome_one'))).toBeVisible();
    await keys.getByRole('searchbox').fill(words('commands.select'));
    await expect(
      keys
        .getByRole('option')
        .filter({ hasText: words('commands.done') })
        .first(),
    ).toContainText('x');
    await press('Escape');
    await expect(keys).toHaveCount(0);
  });

  await test.step('a macro of three steps is one step of undo', async () => {
    await ui.command('commands.macros');
    const macros = dialog(words('macros.title'));
    await macros.getByRole('button', { name: words('macros.new') }).press('Enter');
    const editor = dialog(words('macros.edit'));
    await expect(editor.getByRole('textbox', { name: words('macros.name') })).toBeFocused();
    await page.keyboard.type('Settle');
    const step = editor.getByRole('combobox', { name: words('macros.add') });
    await press('Tab');
    await expect(step).toBeFocused();
    for (const name of ['macros.step.starred', 'macros.step.done', 'commands.next'] as const) {
      await page.keyboard.type(words(name));
      await press('Enter');
    }
    await expect(editor.getByRole('listitem')).toHaveCount(3);
    await press('Control+Enter');
    await expect(macros.getByRole('button', { name: 'Settle' })).toBeVisible();
    await press('Escape');
    await expect(macros).toHaveCount(0);
    const customer = await ui.focusedCustomer();
    const before = await ui.row(customer).count();
    await press('Control+k');
    await page.getByRole('textbox', { name: words('palette.placeholder') }).fill('Settle');
    await page.getByRole('button', { name: 'Settle' }).first().waitFor();
    await press('Enter');
    await expect(ui.row(customer)).toHaveCount(before - 1);
    await expect(ui.notice(words('notices.did.macro_one'))).toBeVisible();
    await press('z');
    await expect(ui.row(customer)).toHaveCount(before);
  });

  await test.step('a rule is tried before it is kept', async () => {
    await press('g', 'r');
    const list = dialog(words('rules.title'));
    await list.getByRole('button', { name: words('rules.new') }).press('Enter');
    const editor = dialog(words('rules.edit'));
    await expect(editor.getByRole('textbox', { name: words('rules.name') })).toBeFocused();
    await page.keyboard.type('Termine');
    await press('Tab');
    await page.keyboard.type('from:nobody is:done before:yesterdayish');
    await expect(editor.getByRole('button', { name: words('rules.save') })).toBeDisabled();
    await editor.getByRole('textbox', { name: words('rules.query') }).fill('from:Özdemir');
    // A press on a button that cannot be used yet is lost.
    await expect(editor.getByRole('button', { name: words('rules.try') })).toBeEnabled();
    await editor.getByRole('button', { name: words('rules.try') }).press('Enter');
    await expect(editor.getByRole('listitem').filter({ hasText: 'Miriam Özdemir' }).first()).toBeVisible();
    await expect(editor.getByRole('button', { name: words('rules.save') })).toBeEnabled();
    await editor.getByRole('button', { name: words('rules.save') }).press('Enter');
    await expect(list.getByRole('switch')).toBeChecked();
    await press('Escape');
    await expect(list).toHaveCount(0);
  });

  await test.step('a rule follows its saved view, says when that is gone, and is whole when it is back', async () => {
    const list = dialog(words('rules.title'));
    const line = list.getByRole('listitem').filter({ hasText: 'Folgt' });
    const view = words('rules.view', { name: 'Miriam' });
    await press('/');
    await expect(page.getByRole('textbox', { name: words('inbox.search') })).toBeFocused();
    await page.keyboard.type('from:Özdemir');
    await press('Control+s');
    await expect(dialog(words('search.saveTitle')).getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Miriam');
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'Miriam', level: 1 })).toBeVisible();
    await press('g', 'r');
    await list.getByRole('button', { name: words('rules.new') }).press('Enter');
    const editor = dialog(words('rules.edit'));
    await expect(editor.getByRole('textbox', { name: words('rules.name') })).toBeFocused();
    await page.keyboard.type('Folgt');
    await editor.getByRole('combobox', { name: words('rules.source') }).selectOption(view);
    await expect(editor.getByText(words('rules.follows', { query: 'from:Özdemir' }))).toBeVisible();
    await editor.getByRole('button', { name: words('rules.try') }).press('Enter');
    await expect(editor.getByRole('listitem').filter({ hasText: 'Miriam Özdemir' }).first()).toBeVisible();
    await editor.getByRole('button', { name: words('rules.save') }).press('Enter');
    await expect(line).toContainText(view);
    await press('Escape');
    await expect(list).toHaveCount(0);
    await ui.command('commands.removeView');
    await expect(page.getByRole('heading', { name: words('inbox.view.inbox'), level: 1 })).toBeVisible();
    await press('g', 'r');
    await expect(line).toContainText(words('rules.goneView'));
    await press('Escape');
    await expect(list).toHaveCount(0);
    await press('z');
    await press('g', 'r');
    await expect(line).toContainText(view);
    await press('Escape');
    await expect(list).toHaveCount(0);
  });

  await test.step('searched and found', async () => {
    await ui.openCustomer('Miriam Özdemir');
    await press('Escape', 'Escape');
    await expect(ui.conversation().getByRole('heading', { level: 2 })).toHaveCount(0);
  });
});
