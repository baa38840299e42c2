import { test as base, expect } from './electronTest';
import { screenOf, type Screen } from './screen';

/** A test with the practice desk open, its inbox on the screen. */
export const test = base.extend<{ ui: Screen }>({
  startOptions: ['--practice', '--lang', 'en'],
  ui: async ({ desk, startOptions }, use) => {
    const screen = screenOf(desk.page(), startOptions.includes('de') ? 'de' : 'en');
    await expect(screen.row('Miriam Özdemir')).toBeVisible();
    await use(screen);
  },
});

export { expect };
