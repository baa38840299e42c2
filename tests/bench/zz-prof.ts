import { mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLedger } from '../../electron/ledger/client/openLedger';
import { createIntake } from '../../electron/accounts/intake';
import { createEmailConnector } from '../../electron/connectors/email/connector';
import { systemClock } from '../../electron/accounts/clock';
import { mailAccount } from '../support/mail/mailAccount';
import { password } from '../support/mail/password';
import { startBenchMail, user, folders } from './sync/mailbox';
import { partsOnly, wholeMails } from './mail/pipelines';

const out = resolve('out-sync/main');
export async function main() {
  const { mail, manifest } = await startBenchMail();
  const server = { port: mail.imap, user, folders: [...folders] };
  await partsOnly(server);
  const dir = mkdtempSync('/tmp/prof-ledger-');
  const ledger = await openLedger({
    dir,
    zone: 'Europe/Berlin',
    workers: { writer: out + '/ledgerWorker.js', reader: out + '/ledgerReader.js' },
    onProblem: (p) => console.log(p),
  });
  const account = mailAccount(mail, user, { imap: { host: '127.0.0.1', port: mail.imap, security: 'none' } });
  await ledger.system({ type: 'putAccount', account });
  const connector = createEmailConnector({ parserFile: out + '/mailParser.js', trust: {} } as never);
  const log = { info() {}, warn() {}, failure() {} } as never;
  const intake = createIntake(
    ledger,
    account,
    () => true,
    () => {},
    log,
  );
  const stop = new AbortController();
  let synced = false;
  let emits = 0,
    emitMs = 0,
    events = 0;
  const t0 = performance.now();
  const cpu0 = process.cpuUsage();
  let revs = 0;
  ledger.onRev(() => revs++);
  const ended = connector.run({
    account,
    cursor: null,
    signal: stop.signal,
    clock: systemClock,
    log,
    http: fetch,
    secret: () => Promise.resolve(password),
    status: () => {},
    emit: async (e: never[], c: never) => {
      const s = performance.now();
      await intake.emit(e, c);
      emitMs += performance.now() - s;
      emits++;
      events += e.length;
      if ((e as { type: string }[]).some((x) => x.type === 'synced')) synced = true;
    },
  } as never);
  while (!synced) await sleep(20);
  const cpu = process.cpuUsage(cpu0);
  console.log(
    'synced s',
    (performance.now() - t0) / 1000,
    'emits',
    emits,
    'emitMs',
    emitMs,
    'events',
    events,
    'commits',
    revs,
    'cpu',
    (cpu.user + cpu.system) / 1e6,
  );
  for (let n = 0; n < 1; n++) {
    const s = performance.now();
    const r = await ledger.search({ query: 'a', before: null, limit: 1 } as never);
    console.log('search', performance.now() - s, r.ok);
  }
  // rows and revs
  const feed = await ledger.feed(null, 1);
  console.log('feed', JSON.stringify(feed.cursor));
  stop.abort();
  await ended;
  const w = performance.now();
  await wholeMails(server);
  console.log('reference', (performance.now() - w) / 1000);
  await ledger.close();
  await mail.stop();
  rmSync(dir, { recursive: true, force: true });
}
