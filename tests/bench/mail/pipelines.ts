import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FetchQueryObject, ImapFlow } from 'imapflow';
import { fetchBodies, fetchHeads } from '../../../electron/connectors/email/imap/fetchMails';
import { bundleThread } from '../../support/mail/parserFile';
import { password } from '../../support/mail/startMail';

/** The server and mailbox to read. */
export type Source = { port: number; user: string; folders: string[] };

async function connected({ port, user }: Source): Promise<ImapFlow> {
  const auth = { user, pass: password };
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth, logger: false });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** imapflow fetching whole sources, postal-mime in one thread, results thrown away. Answers how many mails. */
export async function wholeMails(source: Source): Promise<number> {
  const client = await connected(source);
  const thread = new Worker(await bundleThread(resolve(import.meta.dirname, 'wholeMailThread.ts')));
  let posted = 0;
  let parsed = 0;
  const over = new Promise<void>((done) => {
    thread.on('message', () => {
      parsed += 1;
      if (posted < 0 && parsed === -posted) done();
    });
  });
  const query: FetchQueryObject = { uid: true, flags: true, internalDate: true, source: true };
  let count = 0;
  for (const folder of source.folders) {
    await client.mailboxOpen(folder);
    for await (const { source: raw } of client.fetch('1:*', query)) {
      count += 1;
      if (raw) thread.postMessage(raw);
    }
  }
  posted = -count;
  if (parsed < count) await over;
  await thread.terminate();
  client.close();
  return count;
}

/** imapflow fetching only what the connector fetches, in the same way, nothing parsed or kept. */
export async function partsOnly(source: Source): Promise<number> {
  const client = await connected(source);
  let count = 0;
  for (const folder of source.folders) {
    const { uidNext } = await client.mailboxOpen(folder);
    for (let from = 1; from < uidNext; from += 250) {
      const uids = Array.from({ length: Math.min(250, uidNext - from) }, (_, index) => from + index);
      const heads = await fetchHeads(client, uids, 0);
      await fetchBodies(client, heads);
      count += heads.length;
    }
  }
  client.close();
  return count;
}
