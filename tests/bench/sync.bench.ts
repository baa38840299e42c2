import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { generateMailbox } from '../support/mail/generator/mailbox';
import { mailAccount } from '../support/mail/mailAccount';
import { isSynced, runMail } from '../support/mail/running';
import { createSink, type Sink } from '../contract/connectors/sink';
import { startMail } from '../support/mail/startMail';
import { partsOnly, wholeMails } from './mail/pipelines';

const user = 'anna@shop.test';
const folders = ['INBOX', 'Sent'] as const;
const count = Number(process.env.BENCH_MAILS ?? 20_000);
const runs = Number(process.env.BENCH_RUNS ?? 3);
const opened = 100;

/**
 * The first sync of a mailbox into a sink that counts, against the plain pipeline in the same run: imapflow fetching
 * whole sources and postal-mime in one thread. Medians of the runs, which alternate; times in s, memory in MB. Throws
 * when a message, a conversation's id or an attachment of the manifest is missing or differs.
 */
export async function measure(): Promise<Record<string, number>> {
  const { mails, manifest } = generateMailbox(count, 1);
  const mail = await startMail({ users: [user] });
  for (const folder of folders)
    mail.seed(
      user,
      folder,
      mails.filter((one) => one.folder === folder),
    );
  const ids = new Set(mails.map(({ content }) => content.messageId));
  const files = manifest.attachments;
  const server = { port: mail.imap, user, folders: [...folders] };
  await partsOnly(server); // the server's own index is built once, before anybody is measured
  const config = { imap: { host: '127.0.0.1', port: mail.imap, security: 'none' as const } };

  const app: { seconds: number; first50: number; mb: number }[] = [];
  const references: number[] = [];
  const parts: number[] = [];
  for (let run = 0; run < runs; run++) {
    const memory = watchMemory();
    const start = performance.now();
    const desk = await runMail(mail, mailAccount(mail, user, config), { sink: countingSink() });
    let first50 = 0;
    while (!isSynced(desk)) {
      if (first50 === 0 && desk.sink.messages.size >= 50) first50 = since(start);
      await new Promise((next) => setTimeout(next, 5));
    }
    app.push({ seconds: since(start), first50, mb: memory.stop() });
    const told = desk.messages();
    if (told.length !== ids.size || told.some(({ remoteId }) => !ids.has(remoteId))) throw new Error('messages differ');
    const named = told.flatMap((one) =>
      one.attachments.map(({ name, mime, bytes }) => `${one.remoteId} ${name} ${mime} ${bytes}`),
    );
    const wanted = files.map(({ messageId, name, type, size }) => `${messageId} ${name} ${type} ${size}`);
    if (named.sort().join('\n') !== wanted.sort().join('\n')) throw new Error('attachments differ');
    if (run === 0) {
      const every = Math.max(1, Math.floor(files.length / opened));
      const all = told.flatMap(({ attachments }) => attachments);
      for (const file of all.filter((_, index) => index % every === 0)) {
        const row = { ...file, id: file.remoteId as never, sha256: null, state: 'remote' as const };
        const bytes = await desk.connector.download?.(row, file.remoteId, desk.context());
        const sha256 = createHash('sha256')
          .update(bytes ?? '')
          .digest('hex');
        if (!files.some((one) => one.sha256 === sha256 && one.name === file.name)) throw new Error('a file differs');
      }
    }
    await desk.stop();
    const whole = performance.now();
    if ((await wholeMails(server)) !== count) throw new Error('the reference lost mails');
    references.push(since(whole));
    const plain = performance.now();
    await partsOnly(server);
    parts.push(since(plain));
  }
  const appS = median(app.map(({ seconds }) => seconds));
  const referenceS = median(references);
  const fetched = bytesOf(join(mail.folder, 'dovecot.log'));
  await mail.stop();
  return {
    messages: manifest.messages,
    conversations: manifest.conversations,
    attachments: files.length,
    app_s: round(appS),
    reference_s: round(referenceS),
    ratio: round(appS / referenceS),
    parts_reference_s: round(median(parts)),
    bytes_fetched: fetched,
    bytes_total: manifest.bytes,
    first50_s: round(median(app.map(({ first50 }) => first50))),
    pss_mb: Math.round(median(app.map(({ mb }) => mb))),
  };
}

const since = (start: number): number => (performance.now() - start) / 1000;
const round = (value: number): number => Math.round(value * 1000) / 1000;
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Takes everything and looks at nothing, as the plain pipeline does. */
function countingSink(): Sink {
  const sink = createSink();
  sink.emit = (events, cursor) => {
    sink.events.push(...events.filter(({ type }) => type === 'synced'));
    for (const event of events) if (event.type === 'message') sink.messages.set(event.remoteId, event);
    sink.cursor = cursor;
    return Promise.resolve();
  };
  return sink;
}

/** What the server sent in the session that fetched least: the parts alone. */
function bytesOf(log: string): number {
  const sent = [...readFileSync(log, 'utf8').matchAll(/out=(\d+)/gu)].map(([, bytes]) => Number(bytes));
  return Math.min(...sent.filter((bytes) => bytes > 1_000_000));
}

/** The most memory (PSS, MB) this process has until told to stop. */
function watchMemory(): { stop(): number } {
  let most = 0;
  const look = (): void => {
    const pss = /^Pss:\s+(\d+)/mu.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))?.[1];
    most = Math.max(most, Number(pss ?? 0) / 1024);
  };
  const timer = setInterval(look, 250);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return most;
    },
  };
}
