import { expect, type Page } from '@playwright/test';
import { type Screen, screenOf } from './screen';

type Row = Record<string, unknown> & { id: string; seq: number; sortAt: number; conversationId: string };
type Seed = { message: Row[]; conversation: Row[]; bodies: Record<string, string> };

/** The last one is found by it. */
const marker = 'plantedmarker';

/** A mail of a test: what differs from an ordinary one, and its HTML. */
export type PlantedMail = { html?: string; row?: Record<string, unknown> };

/**
 * Opens the twin's desk with mails of the test behind the first designed one, and that conversation open
 * at the last of them.
 * @param conversation what differs in its row
 */
export async function openPlanted(
  page: Page,
  mails: readonly PlantedMail[],
  conversation: Record<string, unknown> = {},
): Promise<Screen> {
  const screen = await planted(page, mails, conversation);
  await screen.press('/');
  await page.getByRole('textbox', { name: screen.words('inbox.search') }).fill(marker);
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(screen.messages().first()).toBeVisible();
  // The search opened the last of them without giving it the focus.
  await screen.press('p', 'n');
  await expect(page.locator(`#message-planted-${mails.length - 1}`)).toBeFocused();
  return screen;
}

/** The same desk with nothing open yet. */
export async function planted(
  page: Page,
  mails: readonly PlantedMail[],
  conversation: Record<string, unknown>,
): Promise<Screen> {
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as Seed;
    const first = seed.message.find(({ id }) => seed.bodies[id]?.includes('Neue Bestellung'));
    const owner = seed.conversation.find(({ id }) => id === first?.conversationId);
    if (!first || !owner) throw new Error('the desk has no such mail');
    Object.assign(owner, conversation);
    for (const [index, { html, row = {} }] of mails.entries()) {
      const id = `planted-${index}`;
      const place = { id, seq: first.seq + 1 + index, sortAt: first.sortAt + index, receivedAt: first.sortAt + index };
      const mail: Row = { ...first, ...place, html: html !== undefined, attachments: [], ...row };
      const isLast = index === mails.length - 1;
      seed.message.push(isLast ? { ...mail, text: `${String(mail.text)}\n\n${marker}` } : mail);
      if (html !== undefined) seed.bodies[id] = html;
    }
    await route.fulfill({ response, json: seed });
  });
  await page.goto('/');
  const screen = screenOf(page);
  await expect(screen.rows().first()).toBeVisible();
  return screen;
}
