import type { ImapFlow } from 'imapflow';
import { closedError } from '../imap/client';

/** Runs with a folder open; nobody else opens another one meanwhile. Rejects when the connection is gone. */
export async function inFolder<T>(client: ImapFlow, path: string, work: () => Promise<T>): Promise<T> {
  if (!client.usable) throw closedError();
  const lock = await client.getMailboxLock(path);
  try {
    return await work();
  } finally {
    lock.release();
  }
}
