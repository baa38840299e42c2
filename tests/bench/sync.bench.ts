import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { InboundAttachment } from '@shared/channels/events';
import { generateMailbox } from '../support/mail/generator/mailbox';
import { mailAccount } from '../support/mail/mailAccount';
import { isSynced, runMail } from '../support/mail/running';
import { createSink, type Sink } from '../contract/connectors/sink';
import { type Mail, startMail } from '../support/mail/startMail';
import { partsOnly, wholeMails } from './mail/pipelines';

const user = 'anna@shop.test';
const folders = ['INBOX', 'Sent'] as const;
const count = Number(process.env.BENCH_MAILS ?? 20_000);
const runs = Number(process.env.BENCH_RUNS ?? 3);
const opened = 100;

/**
 * The first sync of a mailbox into a sink that counts, against the plain pipeline in the same run: imapflow fetching
 * whole sources and postal-mime in one thread. Medians of the runs, which alternate; times in s. Throws
 * when a message, a conversation's id or an attachment of the manifest is missing or differs.
 */
export async function measure(): Promise<Record<string, number>> {
  const mail = await startMail({ users: [user] });
  const { ids, manifest } = seedMailbox(mail);
  const files = manifest.attachments;
  const server = { port: mail.imap, user, folders: [...folders] };
  await partsOnly(server); // the server's own index is built once, before anybody is measured
  const config = { imap: { host: '127.0.0.1', port: mail.imap, security: 'none' as const } };

  const log = join(mail.folder, 'dovecot.log');
  const app: { seconds: number; cpu: number; first50: number }[] = [];
  const references: { seconds: number; cpu: number }[] = [];
  let fetched = 0;
  const parts: number[] = [];
  for (let run = 0; run < runs; run++) {
    const length = readFileSync(log, 'utf8').length;
    const start = performance.now();
    const cpu = process.cpuUsage();
    const { sink, told } = countingSink();
    const desk = await runMail(mail, mailAccount(mail, user, config), { sink });
    let first50 = 0;
    while (!isSynced(desk)) {
      if (first50 === 0 && told.size >= 50) first50 = since(start);
      await new Promise((next) => setTimeout(next, 5));
    }
    app.push({ seconds: since(start), cpu: spent(cpu), first50 });
    if (told.size !== ids.size || [...told.keys()].some((id) => !ids.has(id))) throw new Error('messages differ');
    const named = [...told].flatMap(([id, own]) =>
      own.map(({ name, mime, bytes }) => `${id} ${name} ${mime} ${bytes}`),
    );
    const wanted = files.map(({ messageId, name, type, size }) => `${messageId} ${name} ${type} ${size}`);
    if (named.sort().join('\n') !== wanted.sort().join('\n')) throw new Error('attachments differ');
    if (run === 0) {
      const every = Math.max(1, Math.floor(files.length / opened));
      const all = [...told.values()].flat();
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
    while ((fetched = sentSince(log, length)) < manifest.bytes / 20) await new Promise((next) => setTimeout(next, 20));
    const before = process.cpuUsage();
    const whole = performance.now();
    if ((await wholeMails(server)) !== count) throw new Error('the reference lost mails');
    references.push({ seconds: since(whole), cpu: spent(before) });
    const plain = performance.now();
    await partsOnly(server);
    parts.push(since(plain));
  }
  const appS = median(app.map(({ seconds }) => seconds));
  const referenceS = median(references.map(({ seconds }) => seconds));
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
    app_cpu_s: round(median(app.map(({ cpu }) => cpu))),
    reference_cpu_s: round(median(references.map(({ cpu }) => cpu))),
    bytes_total: manifest.bytes,
    first50_s: round(median(app.map(({ first50 }) => first50))),
  };
}

const since = (start: number): number => (performance.now() - start) / 1000;
const spent = (start: NodeJS.CpuUsage): number => {
  const { user: own, system } = process.cpuUsage(start);
  return (own + system) / 1_000_000;
};
const round = (value: number): number => Math.round(value * 1000) / 1000;
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Puts the mails on the server; answers what is true of them, and keeps none. */
function seedMailbox(mail: Mail) {
  const { mails, manifest } = generateMailbox(count, 1);
  for (const folder of folders) {
    mail.seed(
      user,
      folder,
      mails.filter((one) => one.folder === folder),
    );
  }
  return { manifest, ids: new Set(mails.map(({ content }) => content.messageId)) };
}

/** Takes everything and keeps nothing but who was there with which files, as the plain pipeline keeps nothing. */
function countingSink(): { sink: Sink; told: Map<string, InboundAttachment[]> } {
  const sink = createSink();
  const told = new Map<string, InboundAttachment[]>();
  sink.emit = (events, cursor) => {
    for (const event of events) {
      if (event.type === 'message') told.set(event.remoteId, event.attachments);
      else sink.events.push(event);
    }
    sink.cursor = cursor;
    return Promise.resolve();
  };
  return { sink, told };
}

/** Bytes the server sent to the longest of the sessions that ended since the log was so long. */
function sentSince(log: string, length: number): number {
  const sent = [
    ...readFileSync(log, 'utf8')
      .slice(length)
      .matchAll(/out=(\d+)/gu),
  ].map(([, bytes]) => Number(bytes));
  return Math.max(0, ...sent);
}
