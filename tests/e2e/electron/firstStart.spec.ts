import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';

const customer = 'Miriam Özdemir';
const answer = 'Bitte nicht mehr fahren, die Scheibe ist durch. Kommen Sie morgen ab neun vorbei?';

test('from the first start to an answered practice conversation, by keyboard alone', async ({ desk }) => {
  const { press, words, ...ui } = screenOf(desk.page());

  await expect(desk.page().getByRole('heading', { name: words('onboarding.title') })).toBeVisible();
  await expect(desk.page().getByRole('button', { name: words('onboarding.practise') })).toBeFocused();
  await press('Enter');
  await expect(desk.page().getByRole('region', { name: words('common.practice') })).toContainText(
    words('notices.practice'),
  );

  await expect(ui.row(customer)).toBeVisible();
  await ui.openCustomer(customer);

  await press('r');
  await expect(ui.field()).toBeFocused();
  await desk.page().keyboard.type(answer);
  await press('Control+Enter');
  await expect(ui.messages().filter({ hasText: answer })).toBeVisible();

  // The undo delay of a private chat is 3 s, the customer takes up to 20 s.
  await expect(ui.messages().last()).toContainText('Wann könnte ich denn vorbeikommen?', { timeout: 40_000 });
});
