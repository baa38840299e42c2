import { arrive } from '../support/arrive';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test('many are acted on in one step, ordered, and taken back from the history', async ({ page }) => {
  const { press, words, ...ui } = screenOf(page);
  await page.goto('/');
  await expect(ui.rows().first()).toBeVisible();
  const order = page.getByRole('button', { name: words('commands.sort') });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const sizeNow = () => ui.rows().first().getAttribute('aria-setsize');

  await test.step('the order is kept by view', async () => {
    await press('Shift+t');
    await expect(order).toHaveText(words('inbox.sort.waiting'));
    await press('g', 'e');
    await expect(heading(words('inbox.view.done'))).toBeVisible();
    await expect(order).toHaveCount(0);
    await press('g', 'i');
    await expect(order).toHaveText(words('inbox.sort.waiting'));
    await press('Shift+t', 'Shift+t');
    await expect(order).toHaveText(words('inbox.sort.newest'));
    await expect(ui.rows().first()).toBeVisible();
    await expect(page.getByRole('region', { name: words('inbox.list') }).locator('[aria-busy=true]')).toHaveCount(0);
  });
  const size = Number(await sizeNow());
  await test.step('from one row to another', async () => {
    await press('Home');
    await expect(ui.focusedRow()).toBeVisible();
    await press('x', 'j', 'j', 'j', 'Shift+x');
    await expect(page.getByText(words('inbox.selected_other', { count: 4 }))).toBeVisible();
    await press('e');
    await expect(ui.notice(words('notices.did.done_other', { count: 4 }))).toBeVisible();
    await expect.poll(sizeNow).toBe(String(size - 4));
    await press('z');
    await expect.poll(sizeNow).toBe(String(size));
  });
  await test.step('everything in the view', async () => {
    await press('*', 'a');
    await expect(page.getByText(words('inbox.selectedAll'))).toBeVisible();
    await press('e');
    await expect(page.getByText(words('inbox.empty.inbox'))).toBeVisible();
    await press('z');
    await expect.poll(sizeNow).toBe(String(size));
  });
  await test.step('a pinned row comes first', async () => {
    await press('j', 'j');
    const pinned = await ui.focusedCustomer();
    await press('Shift+p');
    await expect(ui.notice(words('notices.did.pinned_one'))).toBeVisible();
    await press('Home');
    await expect.poll(() => ui.focusedCustomer()).toBe(pinned);
  });
  await test.step('the history takes back any of them', async () => {
    await press('g', 'z');
    const history = ui.dialog(words('history.title'));
    await expect(history.getByText(words('history.undone'))).toHaveCount(2);
    await expect(history.getByRole('listitem').first()).toContainText(words('notices.did.pinned_one', { count: 1 }));
    await expect(history.getByRole('button', { name: words('common.undo') }).first()).toBeFocused();
    await press('Enter');
    await expect(history.getByText(words('history.undone'))).toHaveCount(3);
    await press('Escape');
    await expect(history).toHaveCount(0);
  });
  await test.step('where an action leads is chosen', async () => {
    await ui.command('commands.afterList');
    await press('j');
    const customer = await ui.focusedCustomer();
    await press('Enter');
    await expect(ui.conversation().getByRole('heading', { level: 2 })).toHaveText(customer);
    await press('e');
    await expect(ui.conversation().getByRole('heading', { level: 2 })).toHaveCount(0);
    await press('z');
    await expect.poll(sizeNow).toBe(String(size));
  });
  await test.step('one channel of it by keys alone', async () => {
    await press('g', 'v');
    await page.getByRole('combobox', { name: words('views.field') }).fill('whatsapp');
    await press('Enter');
    await expect(heading('WhatsApp')).toBeVisible();
    await press('g', 'i');
    await expect(ui.rows().first()).toBeVisible();
  });
});

test('the focused row stays where it is while a thousand come in', async ({ page }) => {
  const { press, words, ...ui } = screenOf(page);
  await page.goto('/');
  await expect(ui.rows().first()).toBeVisible();
  // The line that says so goes with the filling, and everything below it moves up.
  await expect(page.getByRole('region', { name: words('inbox.list') }).locator('[aria-busy=true]')).toHaveCount(0);
  await press('j', 'j', 'j');
  const stands = async () => ({
    id: await ui.focusedRow().getAttribute('id'),
    y: (await ui.focusedRow().boundingBox())?.y,
  });
  const before = await stands();
  for (let batch = 0; batch < 10; batch++) {
    await page.mouse.move(700 + batch, 400);
    await arrive(page, 100, `new${batch}`);
    expect(await stands()).toEqual(before);
  }
  const fresh = page.getByRole('button', { name: words('inbox.fresh_other', { count: 1000 }) });
  await expect(fresh).toBeVisible();
  await press('.');
  await expect(fresh).toHaveCount(0);
  expect(await stands()).toEqual(before);
  await press('Home');
  await expect.poll(() => ui.focusedCustomer()).toBe('new9');
});
