import type { Locator } from '@playwright/test';
import { createDesk } from '../support/desk';
import { expect, test as base } from '../support/electronTest';
import { plugIn, type Keyboard } from '../support/keyboard';
import { screenOf, type Screen } from '../support/screen';

type Parts = { layout: string; keyboard: Keyboard; ui: Screen };

/** A desk at a real keyboard of another country, from its start on. */
const test = base.extend<Parts>({
  layout: ['de', { option: true }],
  startOptions: ['--practice', '--lang', 'en'],
  keyboard: async ({ layout }, use) => {
    const keyboard = await plugIn(layout);
    await use(keyboard);
    keyboard.unplug();
  },
  desk: async ({ keyboard, profile, startOptions }, use) => {
    const desk = createDesk({ profile, options: startOptions, env: keyboard.env });
    await desk.open();
    await use(desk);
    await desk.quit();
    expect(desk.failures, 'nothing threw').toEqual([]);
  },
  ui: async ({ keyboard, desk }, use) => {
    const screen = screenOf(desk.page());
    await expect(screen.row('Miriam Özdemir')).toBeVisible();
    await keyboard.focusWindow('Tresen');
    await use(screen);
  },
});

/** Keys that stand at the same place on both layouts. */
const j = 44;
const k = 45;
const s = 39;
const h = 43;
const l = 46;
const e = 26;
const enter = 36;

/** What keys do and what is seen of it, for every layout. */
function handsOf(ui: Screen, { press }: Keyboard) {
  const { words, page } = ui;
  const did = (what: 'trash' | 'done' | 'spam' | 'starred') => ui.notice(words(`notices.did.${what}_one`)).first();
  const search = page.getByRole('textbox', { name: words('inbox.search') });
  const shows = async (pressing: Promise<void>, what: Locator): Promise<void> => {
    await pressing;
    await expect(what).toBeVisible();
  };
  const opens = async (pressing: Promise<void>, dialog: Locator): Promise<void> => {
    await shows(pressing, dialog);
    // A dialog has its keys for itself.
    await press(e);
    await press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  return {
    did,
    shows,
    opens,
    /** Walks to the first row and back to it; answers its customer and how many rows they have. */
    walk: async () => {
      await shows(press(j), ui.focusedRow());
      const first = await ui.focusedCustomer();
      const rows = await ui.row(first).count();
      await press(j);
      await expect.poll(() => ui.focusedCustomer()).not.toBe(first);
      await press(k);
      await expect.poll(() => ui.focusedCustomer()).toBe(first);
      return { first, rows };
    },
    /** Waits for all rows of a customer, one of them still starred: what was undone was the last step, no step before. */
    all: async (customer: string, rows: number) => {
      await expect(ui.row(customer)).toHaveCount(rows);
      await expect(ui.row(customer).filter({ hasText: words('inbox.starred') })).toHaveCount(1);
    },
    help: () => ui.dialog(words('help.title')),
    snooze: () => ui.dialog(words('snooze.title_one')),
    tags: () => ui.dialog(words('tags.title_one')),
    /** Opens the search, types there, and leaves it. */
    types: async (pressing: Promise<void>, type: () => Promise<void>, text: string) => {
      await pressing;
      await expect(search).toBeFocused();
      await type();
      await expect(search).toHaveValue(text);
      // The first one may close what is suggested.
      await press('Escape');
      await press('Escape');
      await expect(search).toHaveCount(0);
    },
    /** Gives a command another key in the list of keys. */
    remap: async (place: number, label: string) => {
      await ui.command('commands.keymap');
      const keymap = ui.dialog(words('keymap.title'));
      await keymap.getByRole('searchbox').fill(words('commands.done'));
      const row = keymap.getByRole('option').first();
      await expect(row).toContainText(words('commands.done'));
      await press(enter);
      await expect(row).toContainText(words('keymap.waiting'));
      await press(place, 'altGr');
      await expect(row.getByRole('alert')).toContainText('AltGr');
      await press(enter);
      await expect(row.locator('kbd')).toHaveText(label);
      await press('Escape');
      await expect(keymap).toHaveCount(0);
    },
  };
}

test.describe('QWERTZ', () => {
  test('keys mean what is printed on them', async ({ ui, keyboard }) => {
    const { press } = keyboard;
    const hands = handsOf(ui, keyboard);
    const { first, rows } = await hands.walk();
    const back = () => hands.all(first, rows);
    await hands.opens(press(20, 'shift'), hands.help()); // ?, right of 0
    await hands.shows(press(s), hands.did('starred'));
    await hands.shows(press(51), hands.did('trash')); // #, beside Enter
    await press(52); // y, where US keyboards have z
    await press(61, 'shift'); // _ is no key of ours
    await expect(ui.row(first)).toHaveCount(rows - 1);
    await press(29); // z, where US keyboards have y
    await back();
    await hands.shows(press(10, 'shift'), hands.did('spam')); // !
    await press(29);
    await back();
    await press(e, 'altGr'); // € is not e
    await press(21); // a dead ´
    await press(e); // makes it é, which is not e
    await hands.opens(press(l), hands.tags());
    await hands.opens(press(h), hands.snooze());
    await back();
    const type = async () => {
      for (const place of [e, 29, 51]) await press(place);
      await press(e, 'altGr');
      await press(21);
      await press(e);
    };
    await hands.types(press(16, 'shift'), type, 'ez#€é'); // /, above 7
    await back();
    await hands.remap(24, '@');
    await press(j);
    await hands.shows(press(24, 'altGr'), hands.did('done'));
  });
});

test.describe('AZERTY', () => {
  test.use({ layout: 'fr' });
  test('keys mean what is printed on them', async ({ ui, keyboard }) => {
    const { press } = keyboard;
    const hands = handsOf(ui, keyboard);
    const { first, rows } = await hands.walk();
    const back = () => hands.all(first, rows);
    await hands.opens(press(58, 'shift'), hands.help()); // ?, right of n
    await hands.shows(press(s), hands.did('starred'));
    await hands.shows(press(12, 'altGr'), hands.did('trash')); // #, behind AltGr
    await press(52); // w, where US keyboards have z
    await expect(ui.row(first)).toHaveCount(rows - 1);
    await press(25); // z, where US keyboards have w
    await back();
    await hands.shows(press(61), hands.did('spam')); // !, without Shift
    await press(25);
    await back();
    await hands.shows(press(e), hands.did('done'));
    await press(25);
    await back();
    await press(34); // a dead ^
    await press(e); // makes it ê, which is not e
    await hands.opens(press(l), hands.tags());
    await hands.opens(press(h), hands.snooze());
    await back();
    const type = async () => {
      for (const place of [24, 38, 47, 25]) await press(place);
      await press(12, 'altGr');
      await press(34);
      await press(e);
    };
    await hands.types(press(60, 'shift'), type, 'aqmz#ê'); // /, above :
    await back();
    await hands.remap(19, '@');
    await press(j);
    await hands.shows(press(19, 'altGr'), hands.did('done'));
  });
});
