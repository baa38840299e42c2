import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../../electron/accounts/clock';
import { startGraph } from '../../support/graph/startGraph';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { ledgerOf } from '../support/ledgerOf';
import { screenOf } from '../support/screen';

const shots = process.env.TRESEN_SHOTS;
const day = 24 * 3_600_000;

test('one matter: a comment below a page is answered in private, and the talk that grows from it goes on in the same thread', async ({
  profile,
}) => {
  const graph = await startGraph(systemClock, 'facebook');
  const { world, access, sending } = graph;
  const address = `facebook.com/${world.us.id}`;
  const config = { id: world.us.id, name: world.us.name, apiRoot: graph.root };
  const file = join(profile, 'accounts.json');
  const secrets = join(profile, 'secrets.jsonl');
  const accounts = [{ connector: 'facebook', name: 'Radhaus', address, config }];
  await writeFile(file, JSON.stringify({ version: 1, accounts }));
  // The token in the file has ended: the person signs in by hand.
  await writeFile(secrets, JSON.stringify({ address, name: 'token', value: 'x'.repeat(40) }));
  await chmod(secrets, 0o600);

  const options = ['--lang', 'de', '--provision', file, '--secrets-file', secrets];
  const desk = createDesk({ profile: join(profile, 'desk'), options });
  await desk.open();
  const ui = screenOf(desk.page(), 'de');
  const { page, words, row, press, field, messages, command, openCustomer } = ui;
  const shot = (name: string) => (shots ? page.screenshot({ path: `${shots}/comment-${name}.png` }) : null);
  const add = page.getByRole('button', { name: words('accountPage.provisionAdd'), exact: true });
  await expect(add).toBeFocused();
  await add.press('Enter');
  await expect(add).toHaveCount(0, { timeout: 20_000 });

  await command('commands.account');
  const state = page.getByRole('dialog').getByRole('region', { name: words('accountPage.state') });
  const again = state.getByRole('button', { name: words('accountPage.signInAgain') });
  await expect(again).toBeFocused({ timeout: 20_000 });
  await press('Enter');
  const token = page.getByLabel(words('login.meta.facebookToken'));
  await expect(token).toBeFocused();
  await shot('login');
  await page.keyboard.type(access.token);
  await press('Enter');
  const finish = page.getByRole('button', { name: words('login.finish') });
  await expect(finish).toBeFocused({ timeout: 20_000 });
  await press('Enter');

  /** The machine slept: the desk looks at once instead of in a minute. */
  const look = () => desk.app().evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  const karla = world.person('Karla Kunz');
  const post = world.post(world.us, 'Neue Lastenräder sind da.');
  const comment = world.comment(post, karla, 'Was kostet das blaue?');
  const late = world.comment(post, world.person('Mehmet Yilmaz'), 'Geht auch Ratenzahlung?');
  const gone = world.comment(post, world.person('Lena Lorenz'), 'Habt ihr Probefahrten?');
  await look();
  await expect(row('Karla Kunz')).toBeVisible({ timeout: 20_000 });

  // In private, and a line in public.
  const line = words('composer.publicLine.de');
  await openCustomer('Karla Kunz');
  await expect(messages().filter({ hasText: 'Was kostet das blaue?' })).toBeVisible();
  await shot('public');
  await press('Shift+A');
  const editor = page.getByRole('region', { name: words('composer.region') });
  await expect(editor.getByText(words('composer.privatelyTo', { name: 'Karla Kunz' }))).toBeVisible();
  await expect(field()).toBeFocused();
  await expect(editor.getByLabel(words('composer.publicly'))).toHaveValue(line);
  const answer = 'Guten Tag Frau Kunz, 2.490 Euro.';
  await page.keyboard.type(answer);
  await shot('composer');
  await press('Control+Enter', 'Control+Enter');
  await expect.poll(() => sending.sent.map(({ text }) => text), { timeout: 20_000 }).toHaveLength(1);
  const below = () => post.comments.filter(({ from, parent }) => from === world.us && parent === comment);
  await expect.poll(() => below().map(({ text }) => text), { timeout: 20_000 }).toEqual([line]);
  expect(sending.sent[0]?.to).toBe(karla);

  // The customer goes on in Messenger: one row, one thread, two grounds. The next answer goes to the private side.
  world.write(world.talkOf(karla), karla, 'Danke! Kann ich es am Samstag probefahren?');
  await look();
  await expect(messages().filter({ hasText: 'am Samstag probefahren' })).toBeVisible({ timeout: 20_000 });
  const ground = (text: string) => page.locator('[data-message] > [data-public]').filter({ hasText: text }).first();
  await expect(ground('Was kostet das blaue?')).toHaveAttribute('data-public', 'true');
  await expect(ground('2.490 Euro')).toHaveAttribute('data-public', 'false');
  await expect(ground('am Samstag probefahren')).toHaveAttribute('data-public', 'false');
  await expect(row('Karla Kunz')).toHaveCount(1);
  await shot('matter');
  const matter = ui.conversation().getByRole('group', { name: words('conversation.matter') });
  const side = (name: 'public' | 'private') => matter.getByRole('button', { name: words(`conversation.side.${name}`) });
  await expect(side('public')).toHaveAttribute('aria-pressed', 'true');
  await press('Shift+Y');
  await expect(side('private')).toHaveAttribute('aria-pressed', 'true');
  await press('r');
  await expect(field()).toBeFocused();
  await expect(editor).toContainText('Messenger');
  await page.keyboard.type('Gern, um 11 Uhr.');
  await press('Control+Enter', 'Control+Enter');
  await expect
    .poll(() => world.talkOf(karla).messages.map(({ text }) => text), { timeout: 20_000 })
    .toEqual([answer, 'Danke! Kann ich es am Samstag probefahren?', 'Gern, um 11 Uhr.']);

  // A comment that grew too old or was deleted while the answer waited: it says so there, and nothing goes out in public.
  const refused = async (name: string, sentence: string) => {
    await openCustomer(name);
    await expect(messages().filter({ hasText: name })).toBeVisible();
    await press('Shift+A');
    await expect(field()).toBeFocused();
    await page.keyboard.type(`Guten Tag ${name}.`);
    await press('Control+Enter', 'Control+Enter');
    const own = messages().filter({ hasText: `Guten Tag ${name}.` });
    await expect(own).toContainText(words('conversation.out.failed'), { timeout: 20_000 });
    await expect(own).toContainText(sentence);
  };
  late.at -= 8 * day;
  await refused('Mehmet Yilmaz', words('error.window.closed_comment'));
  await shot('late');
  world.removeComment(gone);
  await refused('Lena Lorenz', words('error.recipient.unreachable_post'));
  const held = messages().filter({ hasText: words('conversation.out.hold.answerFirst') });
  await expect(held).toHaveCount(1, { timeout: 20_000 });
  await shot('gone');

  await desk.quit();
  await graph.stop();
  const theirs = [...sending.sent.map(({ text }) => text), ...below().map(({ text }) => text)];
  expect(theirs.sort()).toEqual([answer, 'Gern, um 11 Uhr.', line].sort());
  expect(post.comments.filter(({ from }) => from === world.us)).toHaveLength(1);
  const seen = await ledgerOf(join(profile, 'desk'));
  expect(seen.problems).toEqual([]);
  const delivered = seen
    .rows('message')
    .filter(({ direction, delivery, outboxId }) => outboxId !== null && direction === 'out' && delivery === 'accepted');
  expect(delivered.map(({ text }) => text).sort()).toEqual(theirs);
  expect(seen.rows('outbox').filter(({ state }) => state === 'failed')).toHaveLength(2);
  expect(desk.failures).toEqual([]);
});
