import type { MessageKey } from '@shared/i18n/catalogue';
import type { Screen } from './screen';

/** One screen of the desk: its name in English, and how to get there from the inbox by keys. */
export type ScreenPath = { name: string; go(screen: Screen): Promise<void> };

const view = (name: string, keys: readonly string[], heading: MessageKey): ScreenPath => ({
  name,
  go: async ({ press, page, words }) => {
    await press(...keys);
    await page.getByRole('heading', { name: words(heading), level: 1 }).waitFor();
  },
});

const dialog = (name: string, open: (screen: Screen) => Promise<void>, title: MessageKey): ScreenPath => ({
  name,
  go: async (screen) => {
    await open(screen);
    await screen.dialog(screen.words(title)).waitFor();
  },
});

const conversation = (name: string, customer: string): ScreenPath => ({
  name,
  go: async (screen) => {
    await screen.openCustomer(customer);
    await screen.messages().last().waitFor();
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
  conversation('public', 'Kerstin Blum'),
  conversation('voice', 'Wiebke Janssen'),
  writing('reply', 'Hans Berger', 'r', 'Guten Tag Herr Berger,\n\ndie Schläuche gehen heute noch raus.'),
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
  dialog('settings', ({ command }) => command('commands.settings'), 'settings.title'),
  dialog('snooze', ({ press }) => press('j', 'h'), 'snooze.title_one'),
  dialog('tags', ({ press }) => press('j', 'l'), 'tags.title_one'),
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
