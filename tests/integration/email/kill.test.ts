import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { drain } from '../../support/ledger/modelCache';
import type { ChildOrders } from '../../support/mail/deskChild';
import { createRandom } from '../../support/mail/generator/random';
import { generateMailbox } from '../../support/mail/generator/mailbox';
import { mailAccount } from '../../support/mail/mailAccount';
import { bundleProcess, parserFile } from '../../support/mail/parserFile';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const kills = 20;
const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';
const random = createRandom(17);
let mail: Mail;
let program: string;
let parser: string;
const folder = mkdtempSync(join(tmpdir(), 'tresen-killed-'));

beforeAll(async () => {
  mail = await startMail({ users: [shop, customer] });
  program = await bundleProcess(resolve(import.meta.dirname, '../../support/mail/deskChild.ts'));
  parser = await parserFile();
}, 60_000);
afterAll(async () => {
  await mail.stop();
  for (const gone of [folder, dirname(program)]) rmSync(gone, { recursive: true, force: true });
});

/**
 * Lets a desk work until it is done, or kills it `delay` ms after it began. Answers whether it got done.
 */
async function live(orders: Omit<ChildOrders, 'ca' | 'parser' | 'to'>, delay: number | null): Promise<boolean> {
  const all: ChildOrders = { ...orders, ca: mail.ca, parser, to: customer };
  const child = spawn(process.execPath, [program, JSON.stringify(all)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let done = false;
  let doomed = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'done') {
      done = true;
      child.kill('SIGKILL');
    }
    if (doomed || delay === null) return;
    doomed = true;
    setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await ended;
  return done;
}

async function ledgerOf(dir: string) {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin' });
  const checked = await ledger.check();
  const { rows } = await drain(ledger);
  await ledger.close();
  expect(checked).toEqual({ ok: true, value: { problems: [] } });
  return {
    messages: [...(rows.get('message') ?? new Map<string, unknown>()).values()] as { text: string; subject: string }[],
    outbox: [...(rows.get('outbox') ?? new Map<string, unknown>()).values()] as {
      id: string;
      state: string;
      attemptKey: string;
    }[],
  };
}

test(
  `killed ${kills} times while it reads: in the end it has what the server has, each once`,
  { timeout: 180_000 },
  async () => {
    const { mails } = generateMailbox(3_000, 8);
    for (const name of ['INBOX', 'Sent'])
      mail.seed(
        shop,
        name,
        mails.filter((one) => one.folder === name),
      );
    const dir = join(folder, 'reading');
    const account = mailAccount(mail, shop);
    let reached = 0;
    for (let kill = 0; kill < kills; kill++) {
      if (await live({ dir, account, send: null }, random.between(0, 250))) reached += 1;
    }
    expect(reached, 'most were killed in the middle').toBeLessThan(kills / 2);
    expect(await live({ dir, account, send: null }, null)).toBe(true);
    const { messages } = await ledgerOf(dir);
    expect(messages).toHaveLength(3_000);
    expect(new Set(messages.map(({ subject, text }) => `${subject} ${text}`)).size).toBe(3_000);
    promise('R2', 'Killed while it reads 3,000 mails: each there once', kills, { parts: ['Node', 'Dovecot'] });
  },
);

test(`killed ${kills} times while it sends: nothing twice, nothing lost`, { timeout: 180_000 }, async () => {
  const dir = join(folder, 'sending');
  const account = mailAccount(mail, shop);
  const profiles = Object.fromEntries(
    Object.entries(account.profiles).map(([name, profile]) => [name, { ...profile, undoMs: 0 }]),
  );
  for (let send = 0; send < kills; send++)
    await live({ dir, account: { ...account, profiles }, send }, random.between(0, 200));
  expect(await live({ dir, account: { ...account, profiles }, send: kills }, null)).toBe(true);
  await expect.poll(mail.queued, { timeout: 20_000 }).toBe(0);
  const { outbox } = await ledgerOf(dir);
  const received = (await mail.mailbox(customer, 'INBOX')).map(({ messageId }) => messageId);
  expect(new Set(received).size, 'nothing twice').toBe(received.length);
  expect(outbox).toHaveLength(kills + 1);
  for (const { state, attemptKey, id } of outbox) {
    expect(['sent', 'uncertain'], id).toContain(state);
    if (state === 'sent') expect(received, id).toContain(attemptKey);
  }
  promise('R6', 'Killed while it sends: nothing twice, nothing lost', kills, { parts: ['Node', 'Dovecot', 'Exim'] });
});
