import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test('a first rule is ready to use, an absence is planned in words, and both are seen on the desk', async ({
  page,
}) => {
  const { press, words, ...ui } = screenOf(page);
  await page.goto('/');
  await expect(ui.rows().first()).toBeVisible();

  await ui.command('commands.away');
  const desk = ui.dialog(words('away.title'));
  await desk.getByRole('button', { name: words('away.starterUse') }).press('Enter');
  const editor = ui.dialog(words('away.edit'));
  await expect(editor.getByLabel(words('away.name'))).toBeFocused();
  const preview = editor.getByRole('region', { name: words('away.preview') });
  await expect(preview.getByText('vielen Dank für Ihre Nachricht')).toBeVisible();
  await expect(preview.getByText('thank you for your message')).toBeVisible();
  await editor.getByRole('switch', { name: words('away.publicToo') }).press('Space');
  await expect(editor.getByText(words('away.publicWarning'))).toBeVisible();
  await editor.getByRole('switch', { name: words('away.publicToo') }).press('Space');
  await editor.getByRole('checkbox', { name: words('away.allAccounts') }).press('Space');
  for (const account of await editor
    .getByRole('group', { name: words('away.accounts') })
    .getByRole('checkbox')
    .all())
    if (await account.isChecked()) await account.press('Space');
  await expect(editor.getByRole('button', { name: words('away.save') })).toBeDisabled();
  await editor.getByRole('checkbox', { name: words('away.allAccounts') }).press('Space');
  await editor.getByLabel(words('away.when'), { exact: true }).selectOption('absence');
  await editor.getByLabel(words('away.name')).press('Enter');
  const onSwitch = desk.getByRole('switch', { name: words('away.on', { name: words('away.starterName') }) });
  await expect(onSwitch).toBeChecked();
  await onSwitch.press('Space');
  await expect(onSwitch).not.toBeChecked();

  const until = desk.getByLabel(words('away.absence.until'));
  const add = desk.getByRole('button', { name: words('away.add') });
  await until.fill('yesterday');
  await expect(desk.getByText(words('away.untilPast'))).toBeVisible();
  await desk.getByLabel(words('away.absence.from')).fill('in 3 weeks');
  await until.fill('in 2 weeks');
  await expect(desk.getByText(words('away.untilBeforeFrom'))).toBeVisible();
  await expect(add).toBeDisabled();
  await desk.getByLabel(words('away.absence.from')).fill('');
  await desk.getByLabel(words('away.absence.name')).fill('Summer holidays');
  await expect(add).toBeEnabled();
  await until.press('Enter');
  await expect(desk.getByRole('listitem').filter({ hasText: 'Summer holidays' })).toContainText(
    words('away.absence.running'),
  );
  await expect(desk.getByText(words('away.noAbsenceRule'))).toBeVisible();
  await press('Escape');
  const line = page.getByRole('status').filter({ hasText: 'Summer holidays' });
  // At once, not with the next step of the clock.
  await expect(line).toContainText('no rule answers', { timeout: 5_000 });
  await line.getByRole('button', { name: words('away.change') }).press('Enter');
  await onSwitch.press('Space');
  await press('Escape');
  await expect(line).not.toContainText('no rule answers');

  await ui.command('commands.awayRehearsal');
  const rehearsal = ui.dialog(words('away.rehearsalTitle'));
  const answer = rehearsal.getByRole('status');
  await rehearsal.getByLabel(words('away.customer'), { exact: true }).fill('Anna Berger');
  await rehearsal.getByLabel(words('away.text'), { exact: true }).fill('Hello, when are you open?');
  await rehearsal.getByRole('button', { name: words('away.try') }).press('Enter');
  await expect(answer).toContainText('thank you for your message');
  await rehearsal.getByLabel(words('away.visibility')).selectOption('public');
  await expect(answer).toBeEmpty();
  await rehearsal.getByRole('button', { name: words('away.try') }).press('Enter');
  await expect(answer).toContainText(words('away.reason.publicPost'));
  await press('Escape');
  await press('z');
  await expect(line).toContainText('no rule answers');
});

test('what the rules of today would have sent is listed with what held the rest back, and leads to the conversation', async ({
  page,
}) => {
  const { press, words, ...ui } = screenOf(page);
  await page.goto('/');
  await expect(ui.rows().first()).toBeVisible();
  await ui.command('commands.awayDryRun');
  const ran = ui.dialog(words('away.dryRunTitle'));
  await expect(ran.getByRole('cell', { name: words('away.ranDryWhy.ruleOff') })).toBeVisible();
  await ran.getByRole('button', { name: words('away.open') }).press('Enter');
  const desk = ui.dialog(words('away.title'));
  await desk.getByRole('button', { name: words('away.starterUse') }).press('Enter');
  const name = ui.dialog(words('away.edit')).getByLabel(words('away.name'));
  await expect(name).toBeFocused();
  await name.press('Enter');
  await desk.getByRole('button', { name: words('away.dryRun') }).press('Enter');
  const list = ran.getByRole('list', { name: words('away.ranDrySent') });
  await expect(list.getByRole('button').first()).toBeFocused();
  await press('ArrowDown');
  const row = list.getByRole('button').nth(1);
  await expect(row).toBeFocused();
  await expect(row).toContainText(words('away.byRule', { rule: words('away.starterName') }));
  await expect(ran.getByRole('cell', { name: words('away.reason.notNow') })).toBeVisible();
  await press('Enter');
  await expect(ran).toBeHidden();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
});

test('a breaker that fell says so on the desk and in its settings, and notes go again by one key', async ({ page }) => {
  const { words, ...ui } = screenOf(page);
  const stoppedAt = Date.now() - 60_000;
  await page.route('**/twin/seed.json', async (route) => {
    const seed = (await (await route.fetch()).json()) as Record<string, unknown>;
    const deskSetting = [{ id: 'away', value: { rules: [], absences: [], stoppedAt } }];
    await route.fulfill({ json: { ...seed, deskSetting } });
  });
  await page.goto('/');
  await expect(ui.rows().first()).toBeVisible();
  const [said = ''] = words('away.stopped', { when: '|' }).split('|');
  const line = page.getByRole('status').filter({ hasText: said });
  await expect(line).toBeVisible();

  await line.getByRole('button', { name: words('away.change') }).press('Enter');
  const desk = ui.dialog(words('away.title'));
  const breaker = desk.getByRole('status').filter({ hasText: said });
  await expect(breaker).toContainText(words('away.stoppedHelp'));
  await breaker.getByRole('button', { name: words('away.resume') }).press('Enter');
  await expect(breaker).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(desk).toBeHidden();
  await expect(line).toBeHidden();
});
