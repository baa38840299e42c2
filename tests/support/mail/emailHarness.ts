import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import PostalMime from 'postal-mime';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import type { Harness, Held, ServerMessage } from '../../contract/connectors/harness';
import { manualClock } from '../connectors/manualClock';
import { startFaultProxy } from './faultProxy';
import { mailAccount } from './mailAccount';
import { parserFile } from './parserFile';
import { rawMail } from './rawMail';
import type { SeedMail } from './maildir';
import { type Mail, password } from './startMail';

let scenarios = 0;

/** The mailboxes of as many scenarios; each has its own. */
export function harnessUsers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => [shopOf(index), customerOf(index), strangerOf(index)]).flat();
}

const shopOf = (number: number) => `anna${number}@shop.test`;
const customerOf = (number: number) => `karla${number}@kunde.test`;
const strangerOf = (number: number) => `neu${number}@kunde.test`;

/** Real time (ms) given to servers for each step of the test's clock. */
const realStepMs = 15;

/** What the suite does to a server, whichever it is. */
export type HarnessMail = Pick<Mail, 'imap' | 'imaps' | 'submission' | 'ca' | 'busy'> & {
  [name in 'mailbox' | 'source' | 'setPassword' | 'limitConnections']: Mail[name];
} & {
  deliver(raw: string, to: string, from: string): Promise<string>;
  seed(user: string, folder: string, mails: readonly SeedMail[]): Promise<void> | void;
  save(user: string, folder: string, raw: string): unknown;
  /** Ends the user's connections. */
  kick(user: string): Promise<unknown>;
};

/** The e-mail connector over a real mailbox of its own. @param mail a server with users of `harnessUsers` */
export async function emailHarness(mail: HarnessMail): Promise<Harness> {
  const number = scenarios++;
  const shop = shopOf(number);
  const customer = customerOf(number);
  const stranger = strangerOf(number);
  const clock = manualClock();
  const [imap, smtp] = await Promise.all([startFaultProxy(mail.imap), startFaultProxy(mail.submission)]);
  const account = mailAccount(mail, shop, {
    imap: { host: 'localhost', port: imap.port, security: 'starttls' },
    smtp: { host: 'localhost', port: smtp.port, security: 'starttls' },
  });
  const connector = createEmailConnector({ parserFile: await parserFile(), trust: { ca: mail.ca } });
  const history = Array.from({ length: 5 }, (_, index) => `Aus der Vergangenheit ${index}`);
  const seed = async (folder: string, texts: string[], parts: Parameters<typeof rawMail>[0]) =>
    mail.seed(
      shop,
      folder,
      texts.map((text, index) => ({
        raw: rawMail({ to: shop, ...parts, text }),
        at: 1_750_000_000_000 + index,
        flags: 'S',
      })),
    );
  await seed('INBOX', history.slice(0, 4), { from: `Karla <${customer}>` });
  await seed('Sent', history.slice(4), { from: shop, to: customer });
  let texts = 0;

  const deliver = async (parts: Parameters<typeof rawMail>[0] = {}) => {
    const text = `Neue Frage ${++texts}`;
    await mail.deliver(rawMail({ from: `Karla <${customer}>`, to: shop, text, ...parts }), shop, customer);
    return { text };
  };
  let occupant: ImapFlow | null = null;
  const breaks = {
    offline: async () => {
      for (const proxy of [imap, smtp]) {
        proxy.set({ refuse: true });
        proxy.dropAll();
      }
    },
    revoked: async () => {
      await mail.setPassword(shop, 'neu');
    },
    /** Somebody else takes the one connection the server still allows. */
    rate: async () => {
      mail.busy(true);
      await mail.limitConnections(1);
      await mail.kick(shop);
      occupant = new ImapFlow({
        host: '127.0.0.1',
        port: mail.imaps,
        secure: true,
        tls: { ca: mail.ca },
        auth: { user: shop, pass: password },
        logger: false,
      });
      occupant.on('error', () => undefined);
      await occupant.connect();
    },
  };

  /** The mailbox as another program sees it. */
  const phone = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port: mail.imaps, secure: true, tls: { ca: mail.ca }, logger: false },
      auth: { user: shop, pass: password },
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      client.close();
    }
  };

  return {
    connector,
    account,
    clock,
    http: () => Promise.reject(new Error('mail asks nobody else')),
    secret: (name) => Promise.resolve(name === 'password' ? password : null),
    pass: async (ms) => {
      await clock.advance(ms);
      await sleep(realStepMs);
      await clock.settle();
    },
    realPatience: 15_000,
    close: async () => {
      await Promise.all([imap.stop(), smtp.stop()]);
    },
    server: {
      history,
      stranger,
      deliver: () => deliver(),
      deliverFile: async () => {
        const data = Uint8Array.from({ length: 5001 }, (_, index) => index % 251);
        return { ...(await deliver({ file: { name: 'Foto.jpg', type: 'image/jpeg', data } })), file: data };
      },
      /** Parts within parts, deeper than anybody describes or reads. */
      deliverMalformed: async () => {
        const levels = Array.from(
          { length: 250 },
          (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
        );
        await mail.save(shop, 'INBOX', `From: x@kunde.test\nMIME-Version: 1.0\n${levels.join('')}`);
      },
      held: (text) => phone((client) => copiesOf(client, text)),
      changeElsewhere: (text, { place, read, star }) =>
        phone(async (client) => {
          const [copy] = await copiesOf(client, text, (path, uid) => ({ path, uid }));
          if (!copy) throw new Error('no such mail');
          await client.mailboxOpen(copy.path);
          const flags = [...(read ? ['\\Seen'] : []), ...(star ? ['\\Flagged'] : [])];
          if (flags.length > 0) await client.messageFlagsAdd(`${copy.uid}`, flags, { uid: true });
          if (place) await client.messageMove(`${copy.uid}`, await folderFor(client, place), { uid: true });
          // Servers announce what happens in INBOX; what happens elsewhere is seen then as well.
          if (place) await deliver();
        }),
      break: (fault) => breaks[fault](),
      mend: async () => {
        await mail.setPassword(shop, password);
        mail.busy(false);
        for (const proxy of [imap, smtp]) proxy.set({});
        if (!occupant) return;
        occupant.close();
        occupant = null;
        await mail.limitConnections(100);
      },
      sent: async () => {
        const sources = [customer, stranger].map(async (user) => {
          const delivered = await mail.mailbox(user, 'INBOX');
          return Promise.all(delivered.map(({ uid }) => mail.source(user, 'INBOX', uid)));
        });
        return Promise.all((await Promise.all(sources)).flat().map(messageOf));
      },
    },
  };
}

/** Every copy of the mail with this text, in any folder. */
async function copiesOf<T = Held>(
  client: ImapFlow,
  text: string,
  as: (path: string, uid: number, held: Held) => T = (_path, _uid, held) => held as T,
): Promise<T[]> {
  const found: T[] = [];
  for (const folder of await client.list()) {
    if (folder.flags.has('\\Noselect')) continue;
    await client.mailboxOpen(folder.path, { readOnly: true });
    for (const uid of (await client.search({ body: text }, { uid: true })) || []) {
      const row = await client.fetchOne(`${uid}`, { flags: true, source: true }, { uid: true });
      const body =
        row && row.source
          ? row.source
              .toString()
              .split(/\r?\n\r?\n/u)
              .slice(1)
              .join('\n')
              .trim()
          : '';
      const flags = (row && row.flags) || new Set<string>();
      // What is marked as deleted is shown by nobody, and a server that cannot do more keeps it.
      if (row && body === text && !flags.has('\\Deleted'))
        found.push(
          as(folder.path, uid, { place: placeOf(folder), read: flags.has('\\Seen'), star: flags.has('\\Flagged') }),
        );
    }
  }
  return found;
}

/** The folder for a place; made, below INBOX where all others are, when there is none. */
async function folderFor(client: ImapFlow, place: Held['place']): Promise<string> {
  const all = await client.list();
  const known = all.find((one) => placeOf(one) === place)?.path;
  if (known !== undefined) return known;
  const prefix = all.every(({ path }) => path.startsWith('INBOX')) ? `INBOX${all[0]?.delimiter ?? '.'}` : '';
  const name = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
  return (await client.mailboxCreate(prefix + name)).path;
}

const placeOf = ({ path, specialUse }: { path: string; specialUse?: string }): Held['place'] =>
  path === 'INBOX' ? 'inbox' : (special[specialUse ?? ''] ?? 'other');
const special: Record<string, Held['place']> = { '\\Archive': 'archive', '\\Junk': 'junk', '\\Trash': 'trash' };

async function messageOf(source: string): Promise<ServerMessage> {
  const { messageId, text, attachments } = await PostalMime.parse(source);
  return {
    attemptKey: messageId?.replace(/^<|>$/gu, '') ?? null,
    text: (text ?? '').trim(),
    files: attachments.map(({ content }) => new Uint8Array(content as ArrayBuffer)),
  };
}
