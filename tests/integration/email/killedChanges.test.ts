import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scratchFolder } from '../../support/ledger/openings';
import { bundleWorkers, type Bundled } from '../../support/ledger/workers';
import { mailAccount } from '../../support/mail/mailAccount';
import { type MailDesk, startMailDesk } from '../../support/mail/mailDesk';
import { rawMail } from '../../support/mail/rawMail';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const kills = 20;
const shop = 'anna@shop.test';
const subjects = ['Eins', 'Zwei', 'Drei', 'Vier'];
const states = { INBOX: 'open', Junk: 'spam', Trash: 'trash' } as const;
const scratch = scratchFolder();
let mail: Mail;
let workers: Bundled;
let ca: string;

beforeAll(async () => {
  [mail, workers] = await Promise.all([startMail({ users: [shop] }), bundleWorkers()]);
  ca = join(scratch.dir, 'ca.pem');
  writeFileSync(ca, mail.ca);
  for (const subject of subjects) await mail.deliver(rawMail({ id: `<${subject}@kunde.test>`, subject }), shop);
});
afterAll(async () => {
  await mail.stop();
  workers.remove();
  scratch.remove();
});

const openLedger = () => openInlineLedger({ dir: join(scratch.dir, 'desk'), zone: 'Europe/Berlin' });

/** The whole desk at work on what the last life left, until nothing is on its way. */
async function withDesk<T>(work: (desk: MailDesk) => Promise<T>): Promise<T> {
  const ledger = openLedger();
  const desk = await startMailDesk(mail, mailAccount(mail, shop), ledger);
  try {
    return await work(desk);
  } finally {
    await desk.stop();
    await ledger.close();
  }
}

/** A person changes something; no line, so that it stays in the ledger. */
async function wish(round: number): Promise<void> {
  const ledger = openLedger();
  const desk = await startMailDesk(mail, mailAccount(mail, shop), ledger, { line: false });
  const row = (await desk.conversations()).find(({ subject }) => subject === subjects[round % subjects.length]);
  if (!row) throw new Error('no such conversation');
  for (const change of changesOf(row, round)) await desk.change(change);
  expect(await ledger.nextServerChanges()).not.toEqual([]);
  await ledger.close();
}

function changesOf({ id, state, unread, starred }: Conversation, round: number): Change[] {
  const ids = [id];
  const next = state === 'open' ? (round % 2 === 0 ? 'trash' : 'spam') : 'open';
  const moved: Change = { type: 'setState', ids, state: next };
  const read: Change = { type: 'setRead', ids, read: unread > 0 };
  const star: Change = { type: 'setFlag', ids, flag: 'starred', value: !starred };
  return round % 3 === 0 ? [moved, star] : round % 3 === 1 ? [read, moved] : [star, read];
}

/** Lets a process begin, and kills it `delay` ms after the server has done a first change. */
function changeAndKill(hang: boolean, delay: number): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [workers.changer, join(scratch.dir, 'desk'), ca, hang ? 'hang' : '']);
    const done: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (done.push(line) === 1) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', () => resolve(done));
  });
}

test(`the server and the desk agree after ${kills} kills around the confirmation`, { timeout: 240_000 }, async () => {
  await withDesk(async (desk) => {
    for (const subject of subjects) await desk.until(subject, { messageCount: 1 });
  });
  for (let round = 0; round < kills; round++) {
    await wish(round);
    const hang = round % 2 === 0;
    const [first] = await changeAndKill(hang, hang ? 0 : Math.random() * 15);
    expect(first).toBe('sent');
    await withDesk(async (desk) => {
      await desk.settled();
      const held = new Map<string, unknown>();
      for (const [folder, state] of Object.entries(states)) {
        for (const { subject, flags } of await mail.mailbox(shop, folder)) {
          expect(held.has(subject), `${subject} lies once`).toBe(false);
          held.set(subject, { state, unread: flags.includes('Seen') ? 0 : 1, starred: flags.includes('Flagged') });
        }
      }
      expect(held.size).toBe(subjects.length);
      for (const [subject, wanted] of held) await desk.until(subject, wanted as Partial<Conversation>);
      expect(await desk.conversations()).toHaveLength(subjects.length);
      expect(await desk.ledger.check()).toEqual({ ok: true, value: { problems: [] } });
    });
  }
  promise('R2', 'Killed while it changes the server: both agree', kills, { parts: ['Node', 'Dovecot'] });
});
