import { ImapFlow } from 'imapflow';
import type { SeedMail } from '../maildir';
import type { StoredMail } from '../startMail';

/** Looks into mailboxes, and puts mails there, as another program of the user would: by IMAP. */
export function mailboxesBy(open: (user: string) => ConstructorParameters<typeof ImapFlow>[0]) {
  const as = async <T>(user: string, folder: string, work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = new ImapFlow(open(user));
    client.on('error', () => undefined);
    await client.connect();
    try {
      const path = folder === 'INBOX' ? folder : `INBOX.${folder}`;
      await client.mailboxOpen(path).catch(() => client.mailboxCreate(path).then(() => client.mailboxOpen(path)));
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  const append = (user: string, folder: string, mails: readonly SeedMail[]): Promise<void> =>
    as(user, folder, async (client) => {
      const path = client.mailbox ? client.mailbox.path : folder;
      for (const { raw, at, flags = '' } of mails) {
        await client.append(path, Buffer.from(raw), flags.includes('S') ? ['\\Seen'] : [], new Date(at));
      }
    });

  return {
    seed: append,
    save: (user: string, folder: string, raw: string) =>
      append(user, folder, [{ raw: raw.replace(/\r?\n/gu, '\r\n'), at: Date.now() }]),
    mailbox: (user: string, folder: string): Promise<StoredMail[]> =>
      as(user, folder, async (client) => {
        if (client.mailbox && client.mailbox.exists === 0) return [];
        const rows = await client.fetchAll('1:*', { uid: true, flags: true, envelope: true, size: true });
        return rows.map(({ uid, flags, envelope, size }) => ({
          uid,
          messageId: envelope?.messageId ?? '',
          flags: [...(flags ?? [])].filter((flag) => flag !== '\\Recent').join(' '),
          subject: envelope?.subject ?? '',
          size: size ?? 0,
        }));
      }),
    source: (user: string, folder: string, uid: number): Promise<string> =>
      as(user, folder, async (client) => {
        const row = await client.fetchOne(`${uid}`, { source: true }, { uid: true });
        return (row || undefined)?.source?.toString() ?? '';
      }),
  };
}
