import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { test as practised } from '../support/practiceTest';
import { screenOf } from '../support/screen';
import { startAgain } from '../support/startAgain';
import { waitingDesk } from '../support/waitingDesk';

practised(
  'the menu is the registry, in words, keys and what may be done; what is sent while the machine sleeps leaves after it',
  async ({ desk, ui }) => {
    const { page, words } = ui;
    const item = (id: string) =>
      desk.app().evaluate(({ Menu }, wanted) => {
        const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        return found ? { label: found.label, keys: found.accelerator ?? null, enabled: found.enabled } : null;
      }, id);
    const choose = (id: string) =>
      desk.app().evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
    const parts = () =>
      desk.app().evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));

    await expect.poll(() => item('done')).toEqual({ label: words('commands.done'), keys: 'E', enabled: false });
    await ui.press('j');
    await expect.poll(async () => (await item('done'))?.enabled).toBe(true);
    expect(await item('go.snoozed')).toMatchObject({ label: `${words('commands.goSnoozed')} (g s)`, keys: null });
    const bar = () => desk.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMenuBarVisible());
    expect(await bar()).toBe(false);
    // Alt alone shows the bar of the menu. As the system sends it: keys made in the page end there.
    await desk.app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Alt', modifiers: ['alt'] });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Alt' });
    });
    await expect.poll(bar).toBe(true);

    await choose('go.snoozed');
    await expect(page.getByRole('heading', { name: words('inbox.view.snoozed'), level: 1 })).toBeVisible();
    await choose('help');
    await expect(ui.dialog(words('help.title'))).toBeVisible();
    await expect.poll(async () => (await item('go.inbox'))?.enabled).toBe(false);
    await ui.press('Escape');
    await expect.poll(async () => (await item('go.inbox'))?.enabled).toBe(true);

    // Over a sleep of the machine nothing leaves; awake, it goes.
    const power = (event: 'suspend' | 'resume') =>
      desk.app().evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    await ui.openCustomer('Miriam Özdemir');
    await power('suspend');
    await ui.press('r');
    await expect(ui.field()).toBeFocused();
    await page.keyboard.type('Before the sleep.');
    await ui.press('Control+Enter', 'Control+Enter');
    await ui.press('Escape', 'g', 'o');
    await expect(page.getByText(words('conversation.out.hold.offline')).first()).toBeVisible();
    await power('resume');
    await expect(page.getByText(words('inbox.empty.outbox'))).toBeVisible({ timeout: 20_000 });

    await choose('language');
    const german = screenOf(page, 'de').words;
    await expect.poll(async () => (await item('done'))?.label).toBe(german('commands.done'));
    expect(await parts()).toEqual(
      (['file', 'edit', 'view', 'go', 'conversation', 'help'] as const).map((part) => german(`menu.${part}`)),
    );
  },
);

practised(
  'a link of another program fills in a draft, sends nothing, and can do nothing else',
  async ({ desk, ui }) => {
    const { page, words } = ui;
    const editor = page.getByRole('region', { name: words('composer.regionNew') });
    const to = editor.getByRole('combobox', { name: words('composer.to'), exact: true });
    for (const hostile of ['tresen:send?to=a@b.test', 'tresen://settings', 'file:///etc/passwd'])
      expect(await startAgain(desk.profile, '--', hostile)).toBe(0);
    await expect(editor).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // A dialog in the way is closed; what another draft says stays with it.
    await ui.press('?');
    await expect(ui.dialog(words('help.title'))).toBeVisible();
    const asked = 'mailto:karla@kunde.test?subject=Angebot%0d%0aBcc:%20x@y.test&body=Guten%20Tag&attach=/etc/passwd';
    expect(await startAgain(desk.profile, '--', asked)).toBe(0);
    await expect(to).toHaveValue('karla@kunde.test');
    await expect(editor.getByRole('textbox', { name: words('composer.subject') })).toHaveValue('Angebot Bcc: x@y.test');
    await expect(editor.getByRole('list', { name: words('composer.attachments') })).toHaveCount(0);
    await expect(ui.dialog(words('help.title'))).toHaveCount(0);
    await ui.press('Escape');
    await ui.press('g', 'o');
    await expect(page.getByText(words('inbox.empty.outbox'))).toBeVisible();

    await desk.quit();
    await desk.open(['--lang', 'en', '--', 'tresen://compose?to=otto@kunde.test&body=Hallo']);
    const started = desk.page().getByRole('region', { name: words('composer.regionNew') });
    await expect(started.getByRole('combobox', { name: words('composer.to'), exact: true })).toHaveValue(
      'otto@kunde.test',
    );
  },
);

test('without a line the desk says how many wait to go out, and no more once there is one', async ({ profile }) => {
  await waitingDesk(profile);
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const { page, words } = screenOf(desk.page());
  const line = page.getByText(words('notices.offlineWaiting_one'), { exact: true });
  const connected = (online: boolean) =>
    desk.app().evaluate(({ net }, there) => {
      net.isOnline = () => there;
    }, online);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(line).toHaveCount(0);
  await connected(false);
  await expect(line).toBeVisible();
  await connected(true);
  await expect(line).toHaveCount(0);
  await desk.app().evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
  await desk.quit();
  expect(desk.failures).toEqual([]);
});
