import type { ImapFlow } from 'imapflow';
import type { ConnectorContext } from '../../connector';
import { closedError } from '../imap/client';
import type { MailCursor } from './cursor';

/** How long (ms) nobody looks without being told: with IDLE only a safety net and for folders besides INBOX. */
const lookMs = { idle: 120_000, poll: 60_000 };

/**
 * Waits until there may be something new: the server says so (IDLE, RFC 2177), or it is time to look. Rejects when the
 * connection is gone.
 */
export async function waitForNews(
  client: ImapFlow,
  inbox: string,
  cursor: MailCursor,
  { clock, signal }: Pick<ConnectorContext, 'clock' | 'signal'>,
): Promise<void> {
  const mailbox = await client.mailboxOpen(inbox);
  // What came between the last look and now is never announced.
  if (mailbox.uidNext > (cursor.folders[inbox]?.next ?? mailbox.uidNext)) return;
  const over = new AbortController();
  const ring = (): void => over.abort();
  const bells = ['exists', 'expunge', 'close'] as const;
  for (const bell of bells) client.on(bell, ring);
  signal.addEventListener('abort', ring);
  try {
    const canIdle = client.capabilities.has('IDLE');
    // Explicitly: by itself it would start after 15 quiet seconds only. The next command ends it.
    if (canIdle) client.idle().catch(ring);
    if (!signal.aborted && client.usable) await clock.sleep(canIdle ? lookMs.idle : lookMs.poll, over.signal);
  } finally {
    for (const bell of bells) client.off(bell, ring);
    signal.removeEventListener('abort', ring);
  }
  if (!client.usable && !signal.aborted) throw closedError();
}
