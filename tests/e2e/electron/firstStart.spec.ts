import { expect, test } from '../support/electronTest';
import { screenOf } from '../support/screen';

const customer = 'Miriam Özdemir';
const answer = 'Bitte nicht mehr fahren, die Scheibe ist durch. Kommen Sie morgen ab neun vorbei?';

test('from the first start to an answered practice conversation, by keyboard alone', async ({ desk }) => {
  const { press, words, ...screen } = screenOf(desk.page());

  await expect(desk.page().getByRole('heading', { name: words('onboarding.title') })).toBeVisible();
  await expect(desk.page().getByRole('button', { name: words('onboarding.practise') })).toBeFocused();
  await press('Enter');
  await expect(desk.page().getByRole('note')).toContainText(words('notices.practice'));

  await press('/');
  await desk.page().keyboard.type('Özdemir');
  await expect(desk.page().getByRole('listbox', { name: words('inbox.searchResults') })).toContainText(customer);
  await press('Enter', 'Enter');
  await expect(screen.conversation().getByRole('heading', { name: customer })).toBeVisible();

  await press('r');
  await expect(screen.field()).toBeFocused();
  await desk.page().keyboard.type(answer);
  await press('Control+Enter');
  await expect(screen.messages().filter({ hasText: answer })).toBeVisible();

  // The undo delay of a private chat is 3 s, the customer takes up to 20 s.
  await expect(screen.messages().last()).toContainText('Wann könnte ich denn vorbeikommen?', { timeout: 40_000 });
});
