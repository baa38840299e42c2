import type { Locator, Page } from '@playwright/test';
import type { MessageKey } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import { wordsIn, type Facts } from './words';

/** What is on the desk's screen, found by role and name as people with a screen reader find it. */
export type Screen = {
  page: Page;
  words(key: MessageKey, facts?: Facts): string;
  press(...keys: string[]): Promise<void>;
  /** The list of the view, whichever it is. */
  list(): Locator;
  rows(): Locator;
  /** Rows of a customer. */
  row(customer: string): Locator;
  /** The row that has the keys. */
  focusedRow(): Locator;
  /** The customer of the row that has the keys. */
  focusedCustomer(): Promise<string>;
  /** The open conversation. */
  conversation(): Locator;
  messages(): Locator;
  /** The field that is written in: of an answer, a note or a new message. */
  field(): Locator;
  notice(text: string): Locator;
  dialog(name: string): Locator;
  /** Finds a customer by name and opens the newest conversation with them. */
  openCustomer(name: string): Promise<void>;
  /** Runs a command by the palette, as who does not know its key. */
  command(key: MessageKey): Promise<void>;
};

/** The screen of a page that speaks this language. */
export function screenOf(page: Page, language: Language = 'en'): Screen {
  const words = wordsIn(language);
  const list = (): Locator => page.getByRole('region', { name: words('inbox.list') }).getByRole('listbox');
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    page,
    words,
    press,
    list,
    rows: () => list().getByRole('option'),
    row: (customer) => list().getByRole('option', { name: new RegExp(`^${escaped(customer)},`) }),
    focusedRow: () => list().locator('[role=option][data-focused]'),
    focusedCustomer: async () => (await list().locator('[data-focused] bdi').first().textContent()) ?? '',
    conversation: () => page.getByRole('region', { name: words('conversation.region') }),
    messages: () => page.getByRole('feed', { name: words('conversation.messages') }).getByRole('article'),
    field: () => page.getByRole('main').getByRole('textbox').last(),
    notice: (text) => page.getByRole('region', { name: words('notices.region') }).getByText(text, { exact: true }),
    dialog: (name) => page.getByRole('dialog', { name }),
    openCustomer: async (name) => {
      await press('/');
      await page.getByRole('textbox', { name: words('inbox.search') }).fill(name);
      const found = page.getByRole('listbox', { name: words('inbox.searchResults') });
      await found.getByRole('option').filter({ hasText: name }).first().waitFor();
      await press('Enter', 'Enter');
      await page
        .getByRole('region', { name: words('conversation.region') })
        .getByRole('heading', { name })
        .waitFor();
    },
    command: async (key) => {
      await press('Control+k');
      await page.getByRole('textbox', { name: words('palette.placeholder') }).fill(words(key));
      // The desk may have a button of that name, too: Enter takes what is marked in the palette.
      const palette = page.getByRole('dialog', { name: words('palette.placeholder') });
      await palette
        .locator('[data-selected]')
        .filter({ hasText: words(key) })
        .waitFor();
      await press('Enter');
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
