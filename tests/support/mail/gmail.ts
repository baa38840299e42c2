import { createHash } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createImapLines } from './imapLines';
import { type Mail, type MailOptions, startMail } from './startMail';

/** A mailbox in the dialect of Gmail: `mail` is the server behind, `port` where the dialect is spoken, unencrypted. */
export type Gmail = {
  mail: Mail;
  port: number;
  /** What clients asked for of the extension, in capitals. */
  asked: ReadonlySet<string>;
  stop(): Promise<void>;
};

/** Where what was archived lies behind All Mail; no client sees it. */
const archived = 'Archived';
const allMail = '[Gmail]/All Mail';
const folders = {
  [archived]: '',
  '[Gmail]/Drafts': 'Drafts',
  '[Gmail]/Sent Mail': 'Sent',
  '[Gmail]/Spam': 'Junk',
  '[Gmail]/Trash': 'Trash',
};

/** As Gmail offers after log-in; CONDSTORE without QRESYNC, no OBJECTID. */
const capability =
  'IMAP4rev1 UNSELECT IDLE NAMESPACE ID CHILDREN X-GM-EXT-1 UIDPLUS ENABLE MOVE CONDSTORE ESEARCH LIST-EXTENDED ' +
  'LIST-STATUS SPECIAL-USE';

/**
 * A double of Gmail's IMAP dialect after its published reference, https://developers.google.com/gmail/imap/imap-extensions:
 * a Dovecot that keeps each mail once and shows it in All Mail as well, and a proxy that speaks the extension. Played
 * are CAPABILITY, the special uses in LIST, X-GM-MSGID (an unsigned 64-bit number, the same in every folder) and
 * X-GM-LABELS. What of the extension is not played (X-GM-THRID, X-GM-RAW, STORE of labels) is refused, so that nobody
 * takes it for proven.
 */
export async function startGmail(options: Pick<MailOptions, 'users'>): Promise<Gmail> {
  const mail = await startMail({
    ...options,
    folders,
    capability,
    clearText: true,
    allMail: [archived, 'INBOX', '[Gmail]/Drafts', '[Gmail]/Sent Mail'],
  });
  const asked = new Set<string>();
  const live = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect({ host: '127.0.0.1', port: mail.imap });
    for (const socket of [client, upstream]) {
      live.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        live.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    const up = createImapLines((line) => {
      for (const [item] of line.matchAll(/X-GM-[A-Z0-9-]+/giu)) asked.add(item.toUpperCase());
      const refused = /X-GM-(?!MSGID\b|LABELS\b)|STORE .*X-GM-|SEARCH .*X-GM-|OBJECTID|EMAILID|THREADID/iu.exec(line);
      if (refused) client.write(`${line.split(' ')[0]} BAD Could not parse command\r\n`);
      return refused ? null : toDovecot(line);
    });
    const down = createImapLines(toClient);
    client.on('data', (chunk) => upstream.write(up(chunk)));
    upstream.on('data', (chunk) => client.write(down(chunk)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    mail,
    port: (server.address() as AddressInfo).port,
    asked,
    stop: async () => {
      for (const socket of live) socket.destroy();
      await new Promise((closed) => server.close(closed));
      await mail.stop();
    },
  };
}

function toDovecot(line: string): string {
  return line
    .replaceAll(`"${allMail}"`, '"virtual/All"')
    .replace(/X-GM-MSGID/giu, 'X-GUID')
    .replace(/X-GM-LABELS/giu, 'X-MAILBOX');
}

function toClient(line: string): string | null {
  if (/^\* LIST .* "?(?:Archived|virtual)"?$/u.test(line)) return null;
  return line
    .replace(/"?virtual\/All"?/u, `"${allMail}"`)
    .replace(/X-GUID ("[^"]+"|[^ )]+)/u, (_, guid: string) => `X-GM-MSGID ${numberOf(guid)}`)
    .replace(/X-MAILBOX ("[^"]*"|\S+?)(?=[ )])/u, (_, box: string) => `X-GM-LABELS (${labelOf(box)})`);
}

/** An unsigned 64-bit number, always the same for the same mail. */
function numberOf(guid: string): bigint {
  return createHash('sha256').update(guid).digest().readBigUInt64BE();
}

function labelOf(box: string): string {
  const name = box.replaceAll('"', '');
  const system: Record<string, string> = { INBOX: '"\\\\Inbox"', '[Gmail]/Sent Mail': '"\\\\Sent"', [archived]: '' };
  return system[name] ?? `"${name}"`;
}
