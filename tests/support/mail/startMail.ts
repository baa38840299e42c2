import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCertificates } from './certificates';
import { startDaemon } from './daemon';
import { deliverMail } from './deliver';
import { allMailFolders, type DovecotOptions, dovecotConf, tokensConf } from './dovecotConf';
import { type EximOptions, eximConf } from './eximConf';
import { mailPorts } from './mailPorts';
import { password } from './password';
import { seedMaildir, type SeedMail } from './maildir';
import { programs } from './programs';

const execute = promisify(execFile);

export { password };

/** The folders a well-kept mailbox has. */
const usualFolders = { Drafts: 'Drafts', Sent: 'Sent', Junk: 'Junk', Trash: 'Trash', Archive: 'Archive' };

/** What to start: mailboxes by address, and what shall be unusual about the server. */
export type MailOptions = {
  users: string[];
  domains?: string[];
  /** Folders whose mails are shown in `virtual/All` as well; what is put there goes to the first. */
  allMail?: readonly string[];
} & Partial<Omit<DovecotOptions, 'allMail'>> &
  Partial<EximOptions>;

/** One mail as the server has it. */
export type StoredMail = { uid: number; messageId: string; flags: string; subject: string; size: number };

export type Mail = Awaited<ReturnType<typeof startMail>>;

/**
 * Starts Dovecot and Exim on free loopback ports in a short temporary folder, both as a plain user, and stops them
 * again. Nothing is installed; a missing program is told with the line that installs it.
 */
export async function startMail({ users, domains, ...options }: MailOptions) {
  const { dovecot, doveadm: doveadmProgram, exim, openssl } = programs();
  const folder = mkdtempSync('/tmp/mail-');
  const certificates = createCertificates(folder, openssl);
  const ports = await mailPorts();
  const { folders = usualFolders, capability = null, connections = 100, quota = null, rights = null } = options;
  const { allMail = null, savesSent = false, sizeLimit = '25M', clearText = false, tokens = null } = options;
  const config = join(folder, 'dovecot.conf');
  const own = new Set([...users.map((user) => user.split('@')[1] ?? ''), ...(domains ?? [])]);

  for (const name of ['mail', 'spool', 'log', 'run', 'state']) mkdirSync(join(folder, name));
  const secrets = new Map(users.map((user) => [user, password]));
  const writeUsers = () =>
    writeFileSync(
      join(folder, 'users'),
      [...secrets].map(([user, secret]) => `${user}:{PLAIN}${secret}::::::\n`).join(''),
    );
  writeUsers();
  writeFileSync(join(folder, 'domains'), [...own].map((domain) => `${domain}:\n`).join(''));
  const configure = (most: number) =>
    writeFileSync(
      config,
      dovecotConf(folder, ports, {
        folders,
        capability,
        connections: most,
        tokens,
        quota,
        rights,
        allMail: allMail !== null,
      }),
    );
  configure(connections);
  if (allMail !== null) {
    mkdirSync(join(folder, 'virtual/All'), { recursive: true });
    writeFileSync(join(folder, 'virtual/All/dovecot-virtual'), allMailFolders(allMail));
  }
  if (rights !== null) writeFileSync(join(folder, 'rights'), rights);
  if (tokens !== null) writeFileSync(join(folder, 'tokens.conf'), tokensConf(tokens));
  writeFileSync(join(folder, 'exim.conf'), eximConf(folder, ports, { savesSent, sizeLimit, clearText, tokens }));
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'nobody:nogroup', folder]);

  const eximArgs = ['-C', join(folder, 'exim.conf'), '-bdf', '-q1s'];
  const servers = await Promise.all([
    startDaemon(dovecot, ['-F', '-c', config], [ports.imap, ports.imaps, ports.lmtp]),
    startDaemon(exim, eximArgs, [ports.mx, ports.submission, ports.submissions]),
  ]);

  /** Runs doveadm; answers what it printed. */
  const doveadm = async (...args: string[]): Promise<string> =>
    (await execute(doveadmProgram, ['-c', config, ...args], { maxBuffer: 512 * 1024 * 1024 })).stdout;

  return {
    ...ports,
    folder,
    certificates,
    ca: certificates.good.ca,
    password,
    doveadm,
    /** Hands a mail in at the front door, as a stranger's server would. Answers the server's last word. */
    deliver: (raw: string | Uint8Array, to: string, from = 'stranger@elsewhere.test') =>
      deliverMail(ports.mx, raw, to, from),
    /** Puts a mail into a folder as another program of the user would. */
    save: (user: string, mailbox: string, raw: string) =>
      execFileSync(doveadmProgram, ['-c', config, 'save', '-u', user, '-m', mailbox], { input: raw }),
    /** Puts mails into a folder that nobody has opened yet. */
    seed: (user: string, mailbox: string, mails: readonly SeedMail[]) =>
      seedMaildir(join(folder, 'mail', user), mailbox, mails),
    /** What lies in a folder, oldest first. */
    mailbox: async (user: string, mailbox: string): Promise<StoredMail[]> => {
      const fields = 'uid hdr.message-id flags hdr.subject size.virtual';
      const printed = await doveadm('-f', 'tab', 'fetch', '-u', user, fields, 'mailbox', mailbox);
      return printed
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => {
          const [uid = '', messageId = '', flags = '', subject = '', size = ''] = line.split('\t');
          return { uid: Number(uid), messageId, flags: flags.replace(/ ?\\Recent/, ''), subject, size: Number(size) };
        });
    },
    /** The full text of a mail. */
    source: (user: string, mailbox: string, uid: number): Promise<string> =>
      doveadm('-f', 'pager', 'fetch', '-u', user, 'text', 'mailbox', mailbox, 'uid', `${uid}`).then((text) =>
        text.replace(/^text:\n?/, ''),
      ),
    /** Changes a password; whoever is logged in with the old one has to log in again. */
    setPassword: async (user: string, secret: string) => {
      secrets.set(user, secret);
      writeUsers();
      await doveadm('reload');
      await doveadm('kick', user).catch(() => 'nobody was logged in');
    },
    /** Ends the user's connections. */
    kick: (user: string) => doveadm('kick', user).catch(() => 'nobody was logged in'),
    /** Sets how many connections one user may have from now on. */
    limitConnections: async (most: number) => {
      configure(most);
      await doveadm('reload');
    },
    /** The submission server asks its users to slow down, or does not. */
    busy: (isBusy: boolean) => {
      if (isBusy) writeFileSync(join(folder, 'busy'), '');
      else rmSync(join(folder, 'busy'), { force: true });
    },
    /** How many mails the SMTP server has taken (or is taking) and not delivered yet. */
    queued: () => {
      const spool = join(folder, 'spool/input');
      return existsSync(spool) ? readdirSync(spool).length : 0;
    },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
