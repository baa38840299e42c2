import type { MailFacts } from '@shared/domain/mailFacts';
import { expect, test } from '../support/chromiumTest';
import { openPlanted } from '../support/plantMails';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

const facts: MailFacts = {
  authentication: null,
  replyTo: { name: '', address: 'elsewhere@example.net' },
  unsubscribe: null,
  invitation: null,
  unreadable: false,
};

test('customers are joined, split and described by commands alone', async ({ page }) => {
  await page.goto('/');
  const { openCustomer, command, press, words, notice, conversation } = screenOf(page);
  const panel = page.getByRole('complementary', { name: words('customers.region') });
  const heading = (name: string) => conversation().getByRole('heading', { name });
  await expect(page.getByRole('option').first()).toBeVisible();
  await openCustomer('Ingrid Thomsen');
  await expect(panel.getByText('+491713920042')).toBeVisible();

  await test.step('joined after a look at what comes together', async () => {
    await command('commands.joinCustomer');
    await page.getByRole('combobox', { name: words('customers.joinField') }).fill('berger');
    await expect(page.getByRole('option', { name: 'hans.berger@example.com' })).toBeVisible();
    await press('Enter');
    const preview = page.getByRole('dialog', { name: words('customers.joinPreview') });
    await expect(preview.getByText('+491713920042')).toBeVisible();
    await expect(preview.getByText('hans.berger@example.com')).toBeVisible();
    await expect(preview.getByRole('button', { name: words('customers.join') })).toBeFocused();
    await press('Enter');
    await expect(notice(words('notices.did.joinCustomers'))).toBeVisible();
    await expect(heading('Hans Berger')).toBeVisible();
    await expect(panel.getByText('hans.berger@example.com')).toBeVisible();
    await expect(panel.getByText('+491713920042')).toBeVisible();
  });

  await test.step('the conversations of both are reached from each', async () => {
    await press('g', 'c');
    const others = page.getByRole('dialog', { name: words('customers.othersOf', { name: 'Hans Berger' }) });
    await expect(others.getByRole('option').first()).toBeVisible();
    await press('Enter');
    await expect(others).toHaveCount(0);
    await expect(heading('Hans Berger')).toBeVisible();
  });

  await test.step('undone, joined again, and split by its own command', async () => {
    await press('z');
    await expect(panel.getByText('+491713920042')).toHaveCount(0);
    await command('commands.joinCustomer');
    await page.getByRole('combobox', { name: words('customers.joinField') }).fill('thomsen');
    await expect(page.getByRole('option', { name: '+491713920042' })).toBeVisible();
    await press('Enter');
    await expect(page.getByRole('button', { name: words('customers.join') })).toBeFocused();
    await press('Enter');
    await expect(heading('Ingrid Thomsen')).toBeVisible();
    await command('commands.splitCustomer');
    await expect(heading('Hans Berger')).toBeVisible();
    await expect(panel.getByText('+491713920042')).toHaveCount(0);
  });

  await test.step('language and salutation', async () => {
    for (const [key, typed, label, value] of [
      ['commands.customerLanguage', 'Eng', 'customers.language', 'en'],
      ['commands.customerSalutation', 'Mr', 'customers.salutation', 'herr'],
    ] as const) {
      const field = panel.getByLabel(words(label), { exact: true });
      const before = await field.inputValue();
      await command(key);
      await page
        .getByRole('combobox', { name: words(label) })
        .last()
        .fill(typed);
      await press('Enter');
      await expect(field).toHaveValue(value);
      await press('z');
      await expect(field).toHaveValue(before);
    }
  });

  await test.step('denser rows', async () => {
    const row = page.getByRole('option').first();
    const high = (await row.boundingBox())?.height ?? 0;
    await command('commands.density');
    await expect.poll(async () => (await row.boundingBox())?.height ?? 0).toBeLessThan(high);
    await command('commands.density');
    await expect.poll(async () => (await row.boundingBox())?.height ?? 0).toBe(high);
  });
});

test('links, files and the lines of an answer are reached without a pointer', async ({ page }) => {
  const file = { id: 'f1', name: 'Plan.txt', mime: 'text/plain', bytes: 2000, sha256: null, cid: null, state: 'local' };
  const sizes = { width: null, height: null, durationMs: null };
  const ui = await openPlanted(page, [
    { html: '<p><a href="https://evil.example.org/">www.sparkasse.de</a></p>', row: { text: 'x' } },
    {
      row: {
        text: `Siehe https://garten.example/plan und https://garten.example/rosen\n\n${'Rosen. '.repeat(4000)}`,
        mail: facts,
        attachments: [{ ...file, ...sizes }],
      },
    },
  ]);
  const { press, words } = ui;

  await test.step('a link by its words', async () => {
    await press('g', 'l');
    const links = page.getByRole('dialog', { name: words('conversation.link.choose') });
    await expect(links.getByRole('option')).toHaveCount(2);
    await page.keyboard.type('rosen');
    await expect(links.getByRole('option')).toHaveCount(1);
    await press('Escape');
    await expect(links).toHaveCount(0);
    await press('p');
    await expect(page.locator('#message-planted-0')).toBeFocused();
    await expect(page.frameLocator('#message-planted-0 iframe').getByRole('link')).toBeVisible();
    await press('g', 'l');
    await expect(links.getByRole('option', { name: 'www.sparkasse.de' })).toBeVisible();
    await press('Enter');
    await expect(page.getByRole('dialog', { name: words('trust.link.title') })).toContainText('evil.example.org');
    await press('Escape');
    await press('n');
    await expect(page.locator('#message-planted-1')).toBeFocused();
  });

  await test.step('a file: what its program said stays to be read', async () => {
    await press('g', 'f');
    const files = page.getByRole('dialog', { name: words('conversation.file.choose') });
    await expect(files.getByRole('option', { name: 'Plan.txt' })).toBeVisible();
    await press('Enter');
    await expect(files.getByText(words('conversation.file.doubt.noProgram'))).toBeVisible();
    await press('Escape');
    await expect(files).toHaveCount(0);
  });

  await test.step('the whole of a long text, and its beginning again', async () => {
    const more = page.getByRole('button', { name: words('conversation.showAll') });
    await expect(more).toBeVisible();
    await ui.command('commands.wholeText');
    await expect(more).toHaveCount(0);
    await ui.command('commands.wholeText');
    await expect(more).toBeVisible();
  });

  await test.step('the other address, copies and the quote', async () => {
    await press('r');
    await expect(ui.field()).toBeFocused();
    const to = page.getByLabel(words('composer.to'), { exact: true });
    const first = await to.inputValue();
    await press('Alt+Shift+r');
    await expect(to).toHaveValue('elsewhere@example.net');
    await press('Alt+Shift+r');
    await expect(to).toHaveValue(first);
    await press('Control+Shift+c');
    await expect(page.getByLabel(words('composer.cc'), { exact: true })).toBeVisible();
    const quote = page.getByRole('button', { name: words('composer.showQuoted') });
    await expect(quote).toBeVisible();
    await press('Alt+Shift+q');
    await expect(quote).toHaveCount(0);
  });
});
