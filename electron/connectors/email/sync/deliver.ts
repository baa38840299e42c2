import type { ImapFlow } from 'imapflow';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { eventsOf } from '../mail/event';
import { fingerprintOf, fingerprintOfSource } from '../mail/fingerprint';
import type { Head } from '../imap/fetchMails';
import type { Ourselves } from '../mail/people';
import { unreadableMail } from '../mail/unreadable';
import type { ParsedMail, RawMail } from '../parse/parsedMail';
import type { Parser } from '../parse/parser';
import type { MailCursor } from './cursor';
import type { Folder } from './folders';
import { type FetchedMail, readSource } from './readFolder';
import type { SharedIds } from './sharedIds';

/** The connector's context, with a cursor of mail. */
export type SyncContext = Omit<ConnectorContext, 'emit'> & {
  emit(events: ConnectorEvent[], cursor: MailCursor): Promise<void>;
};

/** What lasts as long as a connection. */
export type Delivery = {
  context: SyncContext;
  client: ImapFlow;
  parser: Parser;
  us: Ourselves;
  ids: SharedIds;
  /** The server's ids of mails it showed already in another folder (Gmail shows all of them again in All Mail). */
  seen: Set<string>;
};

/**
 * Parses mails of one folder and stores them with the cursor that speaks of them, oldest first. A mail that cannot be
 * parsed is stored as its source; it never stops the others.
 */
export async function deliver(
  { context, client, parser, us, ids }: Delivery,
  folder: Folder,
  mails: readonly FetchedMail[],
  cursor: MailCursor,
): Promise<void> {
  const read = await Promise.all(
    mails.map(async ({ head, raw }) => ({ head, raw, parsed: raw ? await parser.parse(raw) : null })),
  );
  const events: ConnectorEvent[] = [];
  read.sort((a, b) => a.head.receivedAt - b.head.receivedAt || a.head.uid - b.head.uid);
  for (const { head, raw, parsed } of read) {
    const mail = parsed ?? (await asSource(head, raw));
    if (!mail) continue;
    const { flags, receivedAt } = head;
    events.push(...eventsOf(mail, { role: folder.role, flags, receivedAt, shared: ids.isShared(mail.identity) }, us));
  }
  await context.emit(events, cursor);

  async function asSource({ uid, size }: Head, raw: RawMail | null): Promise<ParsedMail | null> {
    const source = await readSource(client, folder.path, uid);
    if (!source) return null;
    context.log.warn('protocol.drift', { size });
    const name = Buffer.from(`${folder.path} ${cursor.folders[folder.path]?.uidValidity ?? ''} ${uid}`);
    return unreadableMail(
      source,
      size,
      raw ? fingerprintOf(raw) : fingerprintOfSource(source.length > 0 ? source : name),
    );
  }
}
