import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCertificates } from '../certificates';
import { plainUser, startDaemon } from '../daemon';
import { deliverMail } from '../deliver';
import type { HarnessMail } from '../emailHarness';
import { eximConf } from '../eximConf';
import { mailPorts } from '../mailPorts';
import { programs } from '../programs';
import { password } from '../startMail';
import { cyrusConf, imapdConf } from './conf';
import { mailboxesBy } from './mailboxes';
import type { CyrusPrograms } from './programs';

const folders = [
  'conf',
  'spool',
  'boxes',
  'log',
  'run',
  ...['proc', 'db', 'socket', 'lock', 'user'].map((name) => `conf/${name}`),
];

/**
 * Starts Cyrus with Exim before it on free loopback ports, in a temporary folder and as a plain user; the second
 * opinion on what IMAP servers do. `suppressed`: capabilities it keeps to itself.
 */
export async function startCyrus(
  cyrus: CyrusPrograms,
  { users, suppressed = [] }: { users: string[]; suppressed?: readonly string[] },
): Promise<HarnessMail & { stop(): Promise<void> }> {
  const { exim, openssl } = programs();
  const folder = mkdtempSync('/tmp/mail-');
  const { good } = createCertificates(folder, openssl);
  const ports = await mailPorts();
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const secrets = new Map(users.map((user) => [user, password]));
  const keep = (user: string, secret: string): void => {
    secrets.set(user, secret);
    write('users', [...secrets].map((line) => `${line.join(':{PLAIN}')}::::::\n`).join(''));
    const [name = '', domain = ''] = user.split('@');
    execFileSync(cyrus.saslpasswd, ['-p', '-c', '-f', join(folder, 'sasldb2'), '-u', domain, name], { input: secret });
  };
  const allow = (connections: number): void => write('imapd.conf', imapdConf(folder, suppressed, connections));

  for (const name of folders) mkdirSync(join(folder, name));
  for (const [user, secret] of secrets) keep(user, secret);
  allow(0);
  write('cyrus.conf', cyrusConf(folder, cyrus, ports));
  write('domains', [...new Set(users.map((user) => `${user.split('@')[1]}:\n`))].join(''));
  write('exim.conf', eximConf(folder, ports, { savesSent: false, sizeLimit: '25M', clearText: false, tokens: null }));
  chmodSync(folder, 0o755);
  if (plainUser.uid !== undefined) execFileSync('chown', ['-R', 'nobody:nogroup', folder]);

  const masterArgs = ['-C', join(folder, 'imapd.conf'), '-M', join(folder, 'cyrus.conf'), '-p', join(folder, 'pid')];
  const servers = await Promise.all([
    startDaemon(cyrus.master, masterArgs, [ports.imap, ports.imaps, ports.lmtp]),
    startDaemon(exim, ['-C', join(folder, 'exim.conf'), '-bdf', '-q1s'], [ports.mx, ports.submission]),
  ]);
  /** Its list of processes: one file each, which names who is logged in; some come and go while it is read. */
  const kick = (user: string): void => {
    const list = join(folder, 'conf/proc');
    for (const name of readdirSync(list)) {
      try {
        if (/^\d+$/u.test(name) && readFileSync(join(list, name), 'utf8').includes(user))
          process.kill(Number(name), 'SIGTERM');
      } catch (error) {
        if (!/^(?:ENOENT|ESRCH)$/u.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
    }
  };

  return {
    ...ports,
    ...mailboxesBy((user) => ({
      host: 'localhost',
      port: ports.imaps,
      secure: true,
      tls: { ca: good.ca },
      auth: { user, pass: secrets.get(user) ?? '' },
      logger: false,
    })),
    ca: good.ca,
    deliver: (raw, to, from) => deliverMail(ports.mx, raw, to, from),
    setPassword: (user, secret) => {
      keep(user, secret);
      kick(user);
      return Promise.resolve();
    },
    limitConnections: (most) => Promise.resolve(allow(most)),
    kick: (user) => Promise.resolve(kick(user)),
    busy: (isBusy) => (isBusy ? write('busy', '') : rmSync(join(folder, 'busy'), { force: true })),
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
