import { playSounds } from '../support/playSounds';
import { expect, test } from '../support/practiceTest';

const shots = process.env.TRESEN_SHOTS;

test('done, and back by z', async ({ ui: { press, words, ...ui } }) => {
  await press('j');
  const customer = await ui.focusedCustomer();
  await press('e');
  await expect(ui.notice(words('notices.did.done_one'))).toBeVisible();
  await expect(ui.row(customer)).toHaveCount(0);
  await expect(ui.focusedRow()).toHaveCount(1);
  await press('z');
  await expect(ui.notice(words('notices.did.undo_one'))).toBeVisible();
  await expect(ui.row(customer)).toHaveCount(1);
});

test('a note is kept in yellow and never leaves', async ({ ui: { press, words, page, ...ui } }) => {
  await press('j', 'Enter', 'm');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Ruft lieber an. Rabatt nur bis 10 %.');
  await press('Control+Enter');
  const note = ui.messages().filter({ hasText: 'Rabatt nur bis 10 %' });
  await expect(note).toHaveAttribute('aria-label', /^Note, /);
  await expect(ui.notice(words('notices.did.addNote'))).toBeVisible();
  await press('z');
  await expect(note).toHaveCount(0);
});

test('an answer is edited and deleted at its service, its question gets a reaction; sounds are played', async ({
  ui,
}) => {
  const { press, words } = ui;
  await ui.openCustomer('Kerstin Blum');
  const theirs = ui.messages().filter({ hasText: 'zwischen den Jahren' });
  await theirs.focus();
  await press('+', '1');
  await expect(theirs.getByRole('button', { pressed: true })).toHaveText('👍');
  await press('t', 'h');
  await expect(theirs).toContainText(words('conversation.hidden'));
  const ours = ui.messages().filter({ hasText: 'wir sind am 27.' });
  await ours.focus();
  await press('t', 'e');
  const field = ui.dialog(words('conversation.editMessage')).getByRole('textbox');
  await field.fill('Liebe Kerstin, wir sind wieder am 2. Januar da!');
  await press('Control+Enter');
  const edited = ui.messages().filter({ hasText: '2. Januar' });
  await expect(edited).toContainText(words('conversation.edited'));
  // The service has confirmed all of it: nothing is on its way any more.
  for (const one of [theirs, edited]) await expect(one).not.toContainText(words('conversation.actWaits'));
  await edited.focus();
  await press('t', 'd');
  const question = ui.dialog(words('conversation.removeMessage.title'));
  await question.getByRole('button', { name: words('conversation.removeMessage.confirm') }).press('Enter');
  const gone = ui.messages().filter({ hasText: words('conversation.deletedOwn') });
  await expect(gone).toHaveCount(1);
  await expect(gone).not.toContainText(words('conversation.actWaits'));
  await expect(theirs.getByRole('button', { pressed: true })).toHaveCount(1);

  await ui.openCustomer('Miriam Özdemir');
  await press('r');
  await expect(ui.field()).toBeFocused();
  await playSounds(ui);
  if (shots) await ui.page.screenshot({ path: `${shots}/sounds-en.png` });
});

test('snoozed until tomorrow, found in its view, taken back', async ({ ui: { press, words, page, ...ui } }) => {
  await press('j', 'j');
  const customer = await ui.focusedCustomer();
  await press('h');
  await expect(ui.dialog(words('snooze.title_one'))).toBeVisible();
  await page.getByRole('button', { name: words('snooze.tomorrow') }).press('Enter');
  await expect(ui.notice(words('notices.did.snooze_one'))).toBeVisible();
  await press('g', 's');
  await expect(page.getByRole('heading', { name: words('inbox.view.snoozed') })).toBeVisible();
  await expect(ui.row(customer)).toBeVisible();
  await press('z');
  await expect(ui.row(customer)).toHaveCount(0);
});

test('starred, tagged, spam and trash, each undone', async ({ ui: { press, words, page, ...ui } }) => {
  await press('j');
  const customer = await ui.focusedCustomer();

  await press('s');
  await expect(ui.row(customer)).toContainText(words('inbox.starred'));
  await press('z');
  await expect(ui.row(customer)).not.toContainText(words('inbox.starred'));

  await press('l');
  await page.getByRole('combobox', { name: words('tags.field') }).fill('Eilig');
  await press('Enter');
  await expect(ui.row(customer)).toContainText('Eilig');
  await press('z');
  await expect(ui.row(customer)).not.toContainText('Eilig');

  for (const [key, done] of [
    ['!', 'notices.did.spam_one'],
    ['#', 'notices.did.trash_one'],
  ] as const) {
    await press(key);
    await expect(ui.notice(words(done))).toBeVisible();
    await expect(ui.row(customer)).toHaveCount(0);
    await press('z');
    await expect(ui.row(customer)).toHaveCount(1);
    // Others may have written before them meanwhile: the desk has only just begun.
    await press('Home');
    await expect(async () => {
      if ((await ui.focusedCustomer()) !== customer) await press('j');
      expect(await ui.focusedCustomer()).toBe(customer);
    }).toPass({ timeout: 15_000 });
  }
});

test('several at once', async ({ ui: { press, words, ...ui } }) => {
  await press('j', 'x', 'j', 'x', 'j', 'x');
  await expect(ui.rows().and(ui.page.locator('[aria-selected=true]'))).toHaveCount(3);
  await press('e');
  await expect(ui.notice(words('notices.did.done_other', { count: 3 }))).toBeVisible();
  await press('z');
  await expect(ui.notice(words('notices.did.undo_other', { count: 3 }))).toBeVisible();
});

test('every view has its keys, the cheat sheet and the palette name them', async ({ ui }) => {
  const { press, words, page } = ui;
  const views = {
    i: 'inbox',
    s: 'snoozed',
    e: 'done',
    d: 'drafts',
    o: 'outbox',
    t: 'sent',
    p: 'spam',
    b: 'trash',
  } as const;
  for (const [key, view] of Object.entries(views)) {
    await press('g', key);
    await expect(page.getByRole('heading', { name: words(`inbox.view.${view}`), level: 1 })).toBeVisible();
  }
  await press('?');
  const sheet = ui.dialog(words('help.title'));
  for (const label of ['commands.done', 'commands.snooze', 'commands.palette', 'commands.goSpam'] as const)
    await expect(sheet.getByText(words(label), { exact: true })).toBeVisible();
  await press('Escape');
  await expect(sheet).toHaveCount(0);

  await ui.command('commands.goDone');
  await expect(page.getByRole('heading', { name: words('inbox.view.done'), level: 1 })).toBeVisible();
});

test('a name is found with or without its accents', async ({ ui: { press, words, page, ...ui } }) => {
  await press('/');
  const found = page.getByRole('listbox', { name: words('inbox.searchResults') }).getByRole('option');
  for (const typed of ['Özdemir', 'ozdemir', 'oezdem']) {
    await page.getByRole('textbox', { name: words('inbox.search') }).fill(typed);
    await expect(found.filter({ hasText: 'Miriam Özdemir' })).toBeVisible();
  }
  await page.getByRole('textbox', { name: words('inbox.search') }).fill('kein solcher Mensch');
  await expect(page.getByText(words('inbox.searchNothing', { query: 'kein solcher Mensch' }))).toBeVisible();
  await press('Escape');
  await expect(ui.row('Miriam Özdemir')).toBeVisible();
});
