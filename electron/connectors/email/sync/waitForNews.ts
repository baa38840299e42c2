import type { ImapFlow, MailboxObject } from 'imapflow';
import { closedError } from '../imap/client';
import type { Bells } from './bells';
import type { MailCursor } from './cursor';
import type { Delivery } from './deliver';
import { standingOf } from './lookAgain';

/** How long (ms) nobody looks without being told: with IDLE only a safety net and for folders besides INBOX. */
const lookMs = { idle: 120_000, poll: 60_000 };

/**
 * Waits until there may be something new: the server says so (IDLE, RFC 2177), we changed something ourselves, or it is
 * time to look. Rejects when the connection is gone.
 */
export async function waitForNews(
  delivery: Pick<Delivery, 'client' | 'context' | 'looks' | 'told'>,
  inbox: string,
  cursor: MailCursor,
  bells: Bells,
): Promise<void> {
  const { client, context } = delivery;
  const { account, clock, signal } = context;
  const mailbox = await client.mailboxOpen(inbox);
  const over = new AbortController();
  const wake = (): void => over.abort();
  const news = ['exists', 'expunge', 'flags', 'close'] as const;
  for (const event of news) client.on(event, wake);
  const deafen = bells.listen(account.id, wake);
  signal.addEventListener('abort', wake);
  // What happened between the last look and now is never announced.
  const arrived = mailbox.uidNext > (cursor.folders[inbox]?.next ?? mailbox.uidNext);
  const late = hasMoved(delivery, inbox, mailbox) || arrived || bells.answer(account.id);
  if (late || signal.aborted || !client.usable) wake();
  const canIdle = client.capabilities.has('IDLE');
  // Explicitly: by itself it would start after 15 quiet seconds only. The next command ends it.
  if (canIdle && !over.signal.aborted) client.idle().catch(wake);
  await clock.sleep(canIdle ? lookMs.idle : lookMs.poll, over.signal);
  for (const event of news) client.off(event, wake);
  signal.removeEventListener('abort', wake);
  deafen();
  bells.answer(account.id);
  if (!client.usable && !signal.aborted) throw closedError();
}

/**
 * Whether mails went or flags changed since the last look. Once for each standing: a server may tell other totals of a
 * folder it opens than of one it is asked about, and would be asked again and again.
 */
function hasMoved(
  { client, looks, told }: Pick<Delivery, 'looks' | 'told'> & { client: ImapFlow },
  inbox: string,
  mailbox: MailboxObject,
): boolean {
  const modseq = client.enabled.has('CONDSTORE') ? (mailbox.highestModseq?.toString() ?? null) : null;
  const standing = standingOf(mailbox.uidNext, mailbox.exists, modseq);
  if (standing === looks.get(inbox)?.standing || standing === told.standing) return false;
  told.standing = standing;
  return true;
}
