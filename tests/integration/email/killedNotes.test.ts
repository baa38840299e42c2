import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutboxItem } from '@shared/domain/outbox';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { drain } from '../../support/ledger/modelCache';
import { createRandom } from '../../support/mail/generator/random';
import { mailAccount } from '../../support/mail/mailAccount';
import type { NoteOrders } from '../../support/mail/noteChild';
import { bundleProcess, parserFile } from '../../support/mail/parserFile';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const shop = 'anna@shop.test';
const people = Array.from({ length: 4 }, (_, one) => `person${one}@kunde.test`);
const folder = mkdtempSync(join(tmpdir(), 'tresen-notes-'));
const dir = join(folder, 'desk');
const random = createRandom(23);
let mail: Mail;
let program: string;
let parser: string;

beforeAll(async () => {
  mail = await startMail({ users: [shop, ...people] });
  program = await bundleProcess(resolve(import.meta.dirname, '../../support/mail/noteChild.ts'));
  parser = await parserFile();
}, 60_000);
afterAll(async () => {
  await mail.stop();
  for (const gone of [folder, dirname(program)]) rmSync(gone, { recursive: true, force: true });
});

/** Lets a desk answer until it says `word`, and kills it so many ms later. */
async function live(
  from: string,
  halt: NoteOrders['halt'],
  word: 'busy' | 'halted' | 'done',
  delay = 0,
): Promise<void> {
  const orders: NoteOrders = { dir, account: mailAccount(mail, shop), ca: mail.ca, parser, from, halt };
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === word) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await ended;
}

async function ledgerOf() {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin' });
  const { rows } = await drain(ledger);
  const log = await ledger.awayLog(null, 500);
  await ledger.close();
  return {
    outbox: [...(rows.get('outbox') ?? new Map<string, unknown>()).values()] as OutboxItem[],
    notes: log.ok ? log.value.notes : [],
  };
}
const received = async (person: string) => (await mail.mailbox(person, 'INBOX')).map(({ messageId }) => messageId);

test('killed where a note is written, sent or in between: nobody gets two, and none is forgotten', async () => {
  const [first = '', second = '', ...others] = people;
  await live(first, 'written', 'halted');
  expect(await received(first), 'written before it leaves').toEqual([]);
  const { outbox, notes } = await ledgerOf();
  expect(outbox.map(({ state, to }) => [state, to])).toEqual([['queued', [first]]]);
  expect(notes.map(({ outcome, to }) => [outcome, to])).toEqual([['sent', first]]);

  await live(second, 'sent', 'halted');
  await expect.poll(mail.queued, { timeout: 20_000 }).toBe(0);
  expect([...(await received(first)), ...(await received(second))], 'a server has it').toHaveLength(1);
  for (const person of others.slice(1)) await live(person, null, 'busy', random.between(0, 120));
  await live(others[0] ?? '', null, 'done');

  await expect.poll(mail.queued, { timeout: 20_000 }).toBe(0);
  const after = await ledgerOf();
  expect(after.notes.map(({ to, outcome }) => `${to} ${outcome}`).sort()).toEqual(
    people.map((to) => `${to} sent`).sort(),
  );
  expect(after.outbox.map(({ to }) => to[0]).sort()).toEqual([...people].sort());
  for (const { to, state, attemptKey } of after.outbox) {
    const got = await received(to[0] ?? '');
    expect(['sent', 'uncertain'], to[0]).toContain(state);
    expect(got.length, to[0]).toBeLessThanOrEqual(1);
    if (state === 'sent') expect(got, to[0]).toEqual([attemptKey]);
  }
  promise('R8', 'Killed where a note is written, sent or in between: never twice', people.length, {
    parts: ['Node', 'Dovecot', 'Exim'],
  });
}, 60_000);
