import type { MessageKey } from '@shared/i18n/catalogue';
import { messageScreens } from './messageScreens';
import type { Screen } from './screen';

/**
 * One screen of the desk: its name in English, and how to get there from the inbox by keys; `light` when nothing of it
 * stays behind once Escape has closed it.
 */
export type ScreenPath = { name: string; light?: true; go(screen: Screen): Promise<void> };

const view = (name: string, keys: readonly string[], heading: MessageKey): ScreenPath => ({
  name,
  light: true,
  go: async ({ press, page, words }) => {
    await press(...keys);
    await page.getByRole('heading', { name: words(heading), level: 1 }).waitFor();
  },
});

const dialog = (name: string, open: (screen: Screen) => Promise<void>, title: MessageKey): ScreenPath => ({
  name,
  light: true,
  go: async (screen) => {
    await open(screen);
    await screen.dialog(screen.words(title)).waitFor();
  },
});

/** One that changes what the next ones show. */
const heavy = ({ name, go }: ScreenPath): ScreenPath => ({ name, go });

const conversation = (name: string, customer: string): ScreenPath => ({
  name,
  light: true,
  go: async (screen) => {
    await screen.openCustomer(customer);
    await screen.messages().last().waitFor();
    const panel = screen.page.getByRole('complementary', { name: screen.words('customers.region') });
    const wide = (screen.page.viewportSize()?.width ?? 0) >= 1280;
    if (wide) await panel.getByRole('heading').first().waitFor();
  },
});

const writing = (name: string, customer: string, key: string, text: string): ScreenPath => ({
  name,
  go: async (screen) => {
    await screen.openCustomer(customer);
    await screen.press(key);
    await screen.field().fill(text);
    await screen.messages().last().waitFor();
  },
});

/** What is done in a dialog: a field by its label is filled, else a button pressed. */
type Deed = { fill: MessageKey; with: string } | { press: MessageKey };
const at = (address: string): Deed[] => [{ fill: 'login.email.address', with: address }, { press: 'login.next' }];
const signedIn: Deed[] = [
  ...at('info@blumenhaus.test'),
  { fill: 'login.email.password', with: 'geheim' },
  { press: 'login.email.signIn' },
];

/** A step of connecting a mailbox, with the words it shows. */
const connecting = (name: string, deeds: readonly Deed[], shows: MessageKey): ScreenPath => ({
  name: `connect-${name}`,
  go: async ({ command, dialog: shown, words }) => {
    await command('commands.connectAccount');
    const box = shown(words('login.title'));
    await box.getByRole('button', { name: words('channels.email') }).press('Enter');
    for (const deed of deeds) {
      if ('fill' in deed) await box.getByLabel(words(deed.fill), { exact: true }).fill(deed.with);
      else await box.getByRole('button', { name: words(deed.press) }).click();
    }
    await box.getByText(words(shows)).first().waitFor();
  },
});

/** A macro in its editor, with a tag, a state and a time. */
async function writeMacro({ command, page, words, dialog: shown }: Screen): Promise<void> {
  await command('commands.macros');
  await shown(words('macros.title')).waitFor();
  await page.getByRole('button', { name: words('macros.new') }).press('Enter');
  await page.getByLabel(words('macros.name')).fill('Wiedervorlage');
  const step = page.getByRole('combobox', { name: words('macros.add') });
  for (const typed of [words('macros.step.starred'), words('macros.when.tomorrow')]) {
    await step.fill(typed);
    await page.getByRole('option', { name: typed }).first().waitFor();
    await step.press('Enter');
  }
}

/** Back to the inbox from a screen that is light. */
export async function comeHome({ page, press, words, rows }: Screen): Promise<void> {
  const dialogs = page.getByRole('dialog');
  for (let open = await dialogs.count(); open > 0; open--) {
    await press('Escape');
    await dialogs.nth(open - 1).waitFor({ state: 'detached' });
  }
  await press('Escape', 'g', 'i');
  await page.getByRole('heading', { name: words('inbox.view.inbox'), level: 1 }).waitFor();
  await rows().first().waitFor();
}

/** Every screen, over the practice desk. */
export const screens: readonly ScreenPath[] = [
  view('inbox', ['g', 'i', 'j'], 'inbox.view.inbox'),
  view('snoozed', ['g', 's'], 'inbox.view.snoozed'),
  view('done', ['g', 'e'], 'inbox.view.done'),
  view('sent', ['g', 't'], 'inbox.view.sent'),
  view('drafts', ['g', 'd'], 'inbox.view.drafts'),
  view('outbox', ['g', 'o'], 'inbox.view.outbox'),
  view('spam', ['g', 'p'], 'inbox.view.spam'),
  view('trash', ['g', 'b'], 'inbox.view.trash'),
  conversation('chat', 'Miriam Özdemir'),
  conversation('mail', 'Hans Berger'),
  conversation('designed-mail', 'Beate Sommer'),
  {
    name: 'readable-mail',
    go: async ({ openCustomer, press, page }) => {
      await openCustomer('Beate Sommer');
      await page.locator('article iframe').waitFor();
      await press('v');
      await page.locator('[data-readable=true] iframe').waitFor();
    },
  },
  {
    name: 'find',
    go: async ({ openCustomer, press, page, words }) => {
      await openCustomer('Hans Berger');
      await press('Control+f');
      await page.getByRole('textbox', { name: words('conversation.find.label') }).fill('die');
      await page.getByRole('search').getByRole('status').filter({ hasText: /\d/u }).waitFor();
    },
  },
  conversation('public', 'Kerstin Blum'),
  conversation('voice', 'Wiebke Janssen'),
  writing('reply', 'Hans Berger', 'r', 'Guten Tag Herr Berger,\n\ndie Schläuche gehen heute noch raus.'),
  {
    name: 'forward',
    go: async ({ openCustomer, press, page, words }) => {
      await openCustomer('Beate Sommer');
      await press('f');
      await page.locator('.ProseMirror').waitFor();
      await page.getByRole('combobox', { name: words('composer.to'), exact: true }).fill('be');
      await page.getByRole('listbox', { name: words('composer.suggestions') }).waitFor();
    },
  },
  writing('public-reply', 'Kerstin Blum', 'r', 'Ja, bis 18 Uhr!'),
  writing('note', 'Stefan Urban', 'm', 'Erst mit der Werkstatt sprechen, dann antworten.'),
  {
    name: 'new-message',
    go: async ({ press, page, words }) => {
      await press('c');
      await page.getByRole('textbox', { name: words('composer.textNew') }).waitFor();
    },
  },
  {
    name: 'search',
    go: async ({ press, page, words }) => {
      await press('/');
      await page.getByRole('textbox', { name: words('inbox.search') }).fill('termin');
      await page.getByRole('listbox', { name: words('inbox.searchResults') }).waitFor();
    },
  },
  {
    name: 'selection',
    go: async ({ press, page }) => {
      await press('j', 'x', 'j', 'x', 'j', 'x');
      await page.locator('[role=option][aria-selected=true]').nth(2).waitFor();
    },
  },
  {
    name: 'palette',
    go: async ({ press, page, words }) => {
      await press('Control+k');
      await page.getByRole('textbox', { name: words('palette.placeholder') }).fill('in');
    },
  },
  dialog('keys', ({ press }) => press('?'), 'help.title'),
  dialog('keymap', ({ command }) => command('commands.keymap'), 'keymap.title'),
  dialog('rules', ({ command }) => command('commands.rules'), 'rules.title'),
  dialog('templates', ({ command }) => command('commands.templates'), 'library.title'),
  dialog('import-templates', ({ command }) => command('commands.importTemplates'), 'templateFiles.title'),
  {
    name: 'pick-template',
    go: async ({ command, press, openCustomer, dialog: shown, words }) => {
      await command('commands.starterTemplates');
      await openCustomer('Hans Berger');
      await press('Control+.');
      await shown(words('insert.title')).getByRole('option').first().waitFor();
    },
  },
  dialog('away', ({ command }) => command('commands.away'), 'away.title'),
  dialog('away-rehearsal', ({ command }) => command('commands.awayRehearsal'), 'away.rehearsalTitle'),
  dialog('away-dry-run', ({ command }) => command('commands.awayDryRun'), 'away.dryRunTitle'),
  dialog('away-log', ({ command }) => command('commands.awayLog'), 'away.logTitle'),
  dialog('macros', ({ command }) => command('commands.macros'), 'macros.title'),
  dialog('settings', ({ command }) => command('commands.settings'), 'settings.title'),
  {
    name: 'quiet-hours',
    go: async ({ command, page, words }) => {
      await command('commands.settings');
      await page.getByRole('switch', { name: words('settings.quietHours'), exact: true }).press('Space');
      await page.getByText(words('settings.quietHours.days')).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'hours',
    go: async ({ command, page, words }) => {
      await command('commands.hours');
      await page.getByLabel(words('hours.country')).selectOption('DE');
      await page.getByLabel(words('hours.state')).selectOption('BY');
      await page.getByRole('button', { name: words('hours.addHalves') }).press('Enter');
      await page.getByRole('list', { name: words('hours.next') }).waitFor();
    },
  },
  {
    name: 'website',
    go: async ({ command, page, words }) => {
      await command('commands.website');
      await page.getByLabel(words('website.shop'), { exact: true }).fill('shop@bohnen.example');
      await page.getByLabel(words('website.guests'), { exact: true }).fill('guest.bohnen.example');
      await page.getByLabel(words('website.bosh'), { exact: true }).fill('https://chat.bohnen.example/http-bind');
      await page.getByLabel(words('website.webchatLines')).waitFor();
    },
  },
  dialog('keeping', ({ command }) => command('commands.keeping'), 'keeping.title'),
  {
    name: 'checked',
    go: async ({ command, dialog: shown, words }) => {
      await command('commands.checkDesk');
      await shown(words('keeping.title')).getByText(words('keeping.sound')).waitFor();
    },
  },
  {
    name: 'restore-question',
    go: async ({ command, dialog: shown, words }) => {
      await command('commands.keeping');
      const backups = shown(words('keeping.title')).getByRole('listitem');
      await backups.first().getByRole('button').press('Enter');
      await shown(words('keeping.restoreTitle')).waitFor();
    },
  },
  dialog('diagnostics', ({ command }) => command('commands.diagnostics'), 'keeping.diagnostics'),
  {
    name: 'macro',
    go: async (screen) => {
      await writeMacro(screen);
      await screen.page.getByRole('combobox', { name: screen.words('macros.add') }).fill('in 2');
      await screen.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'rule',
    go: async (screen) => {
      const { page, command, words } = screen;
      await writeMacro(screen);
      await page.getByRole('button', { name: words('macros.save') }).press('Enter');
      await page.getByRole('button', { name: words('macros.new') }).waitFor();
      await page.keyboard.press('Escape');
      await screen.dialog(words('macros.title')).waitFor({ state: 'detached' });
      await command('commands.rules');
      await page.getByRole('button', { name: words('rules.new') }).press('Enter');
      await page.getByLabel(words('rules.name')).fill('Termine');
      await page.getByLabel(words('rules.query'), { exact: true }).fill('termin');
      await page.getByRole('button', { name: words('rules.try') }).press('Enter');
      await page.getByRole('status').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'marks',
    go: async ({ press, page }) => {
      await press('j', 's', 'Shift+p', 'j', 'Shift+m', 'j', 'u');
      await page.locator('[role=option]').nth(2).waitFor();
    },
  },
  heavy(dialog('history', ({ press }) => press('j', 's', 'e', 'j', 'Shift+p', 'g', 'z'), 'history.title')),
  dialog('views', ({ press }) => press('g', 'v'), 'views.title'),
  dialog('move', ({ press }) => press('j', 'Shift+d'), 'move.title_one'),
  dialog('typed', ({ press }) => press('g', 'y'), 'journal.title'),
  {
    name: 'rename-customer',
    go: async ({ press, command, dialog: shown, words }) => {
      await press('j');
      await command('commands.renameCustomer');
      await shown(words('customers.rename')).waitFor();
    },
  },
  {
    name: 'join-customer',
    go: async ({ openCustomer, command, page, dialog: shown, words }) => {
      await openCustomer('Ingrid Thomsen');
      await command('commands.joinCustomer');
      await page.getByRole('combobox', { name: words('customers.joinField') }).fill('berger');
      await page.getByRole('option', { name: 'hans.berger@example.com' }).waitFor();
      await page.keyboard.press('Enter');
      await shown(words('customers.joinPreview')).getByText('hans.berger@example.com').waitFor();
    },
  },
  {
    name: 'customer-salutation',
    go: async ({ openCustomer, command, page, words }) => {
      await openCustomer('Ingrid Thomsen');
      await command('commands.customerSalutation');
      await page.getByRole('dialog', { name: words('customers.salutation') }).waitFor();
    },
  },
  ...messageScreens,
  {
    name: 'open-attachment',
    go: async ({ openCustomer, press, messages, dialog: shown, words }) => {
      await openCustomer('Velonord Fahrradteile GmbH');
      await messages().last().waitFor();
      await press('g', 'f');
      await shown(words('conversation.file.choose')).waitFor();
    },
  },
  {
    name: 'edit-note',
    go: async ({ openCustomer, press, field, command, dialog: shown, words }) => {
      await openCustomer('Stefan Urban');
      await press('m');
      await field().fill('Erst mit der Werkstatt sprechen, dann antworten.');
      await press('Control+Enter');
      await command('commands.editNote');
      await shown(words('conversation.editNote')).waitFor();
    },
  },
  {
    name: 'save-view',
    go: async ({ press, page, words, dialog: shown }) => {
      await press('/');
      await page.getByRole('textbox', { name: words('inbox.search') }).fill('termin');
      await page.getByRole('listbox', { name: words('inbox.searchResults') }).waitFor();
      await press('Control+s');
      await shown(words('search.saveTitle')).waitFor();
    },
  },
  dialog('snooze', ({ press }) => press('j', 'h'), 'snooze.title_one'),
  dialog('tags', ({ press }) => press('j', 'l'), 'tags.title_one'),
  connecting('address', [], 'login.email.address.title'),
  connecting('no-address', at('blumenhaus'), 'error.address.invalid'),
  connecting('whom', at('info@example.org'), 'login.email.whom.title'),
  connecting('hosts', [...at('info@example.org'), { press: 'login.email.whom.submit' }], 'login.email.hosts.title'),
  connecting('servers', [...at('info@example.org'), { press: 'login.email.byHand' }], 'login.email.servers.title'),
  connecting('password', at('info@blumenhaus.test'), 'login.email.password.title'),
  connecting(
    'wrong-password',
    [...at('info@blumenhaus.test'), { fill: 'login.email.password', with: 'falsch' }, { press: 'login.email.signIn' }],
    'login.email.password.title',
  ),
  connecting('client', at('info@gmail.com'), 'login.email.noClient.google'),
  connecting(
    'browser',
    [...at('info@gmail.com'), { fill: 'login.email.oauthClientId', with: 'tresen' }, { press: 'login.next' }],
    'login.email.browser.title',
  ),
  connecting('done', signedIn, 'login.thisRun'),
  {
    name: 'account-gap',
    go: async ({ command, press, dialog: shown, page, words }) => {
      await command('commands.connectAccount');
      const box = shown(words('login.title'));
      await box.getByRole('button', { name: words('channels.feed') }).press('Enter');
      await box.getByLabel(words('login.feed.url')).fill('https://luecke.example/feed');
      await press('Enter');
      await box.getByText(words('login.thisRun')).waitFor();
      await press('Enter');
      await box.waitFor({ state: 'detached' });
      await command('commands.account');
      await page
        .getByRole('combobox', { name: words('accountPage.which') })
        .selectOption({ label: 'https://luecke.example/feed' });
      await page.getByText(words('accountPage.gap', { from: '', to: '' }).slice(-20)).waitFor();
    },
  },
  {
    name: 'start-question',
    go: async (screen) => {
      await connecting('', signedIn, 'login.thisRun').go(screen);
      await screen.press('Enter');
      await screen.page.getByRole('button', { name: screen.words('inbox.start.none') }).waitFor();
    },
  },
  dialog('end-practice', ({ command }) => command('commands.endPractice'), 'onboarding.endTitle'),
  {
    name: 'first-start',
    go: async ({ command, press, page, words, dialog: shown }) => {
      await command('commands.endPractice');
      await shown(words('onboarding.endTitle')).waitFor();
      await press('Enter');
      await page.getByRole('heading', { name: words('onboarding.title') }).waitFor();
    },
  },
];
