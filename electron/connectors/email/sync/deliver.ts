import type { ImapFlow } from 'imapflow';
import type { RemoteId } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { eventsOf } from '../mail/event';
import { fingerprintOf, fingerprintOfSource } from '../mail/fingerprint';
import type { Head } from '../imap/fetchMails';
import type { Ourselves } from '../mail/people';
import { unreadableMail } from '../mail/unreadable';
import type { ParsedMail, RawMail } from '../parse/parsedMail';
import type { Parser } from '../parse/parser';
import { copyOf } from './boxes';
import type { MailCursor } from './cursor';
import type { Folder } from './folders';
import type { Progress } from './progress';
import { isHistory } from './range';
import { type FetchedMail, readSource } from './readFolder';
import type { Looked } from './lookAgain';
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
  /**
   * Mails the server showed already, by its own ids: Gmail shows all of them again in All Mail. Null until they are
   * parsed.
   */
  seen: Map<string, RemoteId | null>;
  /** What is remembered of folders between two looks. */
  looks: Map<string, Looked>;
  /** The boxes told last; the totals of INBOX, and the mails turned up, that last asked for another look. */
  told: { boxes: string; standing: string; turnedUp: string };
  /** While the first sync runs. */
  progress?: Progress | null;
};

/**
 * Parses mails of one folder and stores them with the cursor that speaks of them, oldest first. A mail that cannot be
 * parsed is stored as its source; it never stops the others.
 */
export async function deliver(
  { context, client, parser, us, ids, seen }: Delivery,
  folder: Folder,
  mails: readonly FetchedMail[],
  cursor: MailCursor,
): Promise<void> {
  const read = await Promise.all(
    mails.map(async (mail) => ({ ...mail, parsed: mail.raw ? await parser.parse(mail.raw) : null })),
  );
  const events: ConnectorEvent[] = [];
  read.sort((a, b) => a.head.receivedAt - b.head.receivedAt || a.head.uid - b.head.uid);
  const uidValidity = cursor.folders[folder.path]?.uidValidity ?? '';
  for (const { head, raw, twin, parsed } of read) {
    const copy = copyOf(folder, uidValidity, head.uid, head.flags);
    const known = head.emailId === null ? null : seen.get(head.emailId);
    if (twin) {
      if (known) events.push({ type: 'copy', remoteId: known, copy });
      continue;
    }
    const mail = parsed ?? (await asSource(head, raw));
    if (!mail) continue;
    const { flags, receivedAt } = head;
    const history = isHistory(cursor.folders[folder.path], receivedAt) ? { history: true } : {};
    const place = { role: folder.role, flags, receivedAt, shared: ids.isShared(mail.identity) };
    for (const event of eventsOf(mail, place, us)) {
      if (event.type === 'message' && head.emailId !== null) seen.set(head.emailId, event.remoteId);
      events.push(event.type === 'message' ? { ...event, copy, ...history } : event);
    }
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
