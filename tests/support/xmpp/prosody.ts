import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCertificates } from '../mail/certificates';
import { type Daemon, startDaemon } from '../mail/daemon';
import { freePorts } from '../mail/ports';
import { largestUpload, prosodyConf, type ProsodyPorts } from './prosodyConf';

/** The password of every account of the test server. */
export const xmppPassword = 'Tresen-geheim-7';

const program = '/usr/bin/prosody';

/** Whether Prosody is here; suites that need it skip without it and say so. */
export const hasProsody = existsSync(program);

/** Name and version as `prosodyctl about` tells it, for the conformance table. */
export function prosodyVersion(): string {
  const about = execFileSync('/usr/bin/prosodyctl', ['about'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /Prosody [\d.]+/u.exec(about)?.[0] ?? 'Prosody';
}

export type Prosody = ProsodyPorts & {
  folder: string;
  /** The authority to trust, as PEM. */
  ca: string;
  /** Where guests and people connect by WebSocket and BOSH. */
  websocket: string;
  bosh: string;
  largestUpload: number;
  /** Makes accounts at `localhost`, or gives those that are there this password. */
  register(user: string, password?: string): void;
  /** Takes an account away; it may stay connected. */
  unregister(user: string): void;
  log(): string;
  /** Ends the server as a crash would; what it has stored stays. */
  halt(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts Prosody on free loopback ports in a short temporary folder, as a plain user: people at `localhost`, nameless
 * guests at `guest.localhost`, files at `upload.localhost`, TLS by an authority of its own.
 */
export async function startProsody(users: readonly string[], { iterations = 512 } = {}): Promise<Prosody> {
  const folder = mkdtempSync('/tmp/xmpp-');
  const { good } = createCertificates(folder, 'openssl');
  const [c2s = 0, tls = 0, http = 0] = await freePorts(3);
  const accounts = join(folder, 'data/localhost/accounts');
  mkdirSync(accounts, { recursive: true });
  writeFileSync(join(folder, 'prosody.cfg.lua'), prosodyConf(folder, { c2s, tls, http }, iterations));
  const own = (path: string): void => {
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'nobody:nogroup', path]);
  };
  const file = (user: string): string => join(accounts, `${user}.dat`);
  // Prosody hashes it when somebody logs in first.
  const register = (user: string, password = xmppPassword): void => {
    writeFileSync(file(user), `return { ["password"] = ${JSON.stringify(password)} };\n`);
    own(file(user));
  };
  for (const user of users) register(user);
  chmodSync(folder, 0o755);
  own(folder);

  let daemon: Daemon | null = null;
  const server: Prosody = {
    ...{ c2s, tls, http, folder, largestUpload, register },
    ca: good.ca,
    websocket: `ws://localhost:${http}/xmpp-websocket`,
    bosh: `http://localhost:${http}/http-bind`,
    unregister: (user) => rmSync(file(user), { force: true }),
    log: () => readFileSync(join(folder, 'prosody.log'), 'utf8'),
    async halt() {
      await daemon?.stop();
      daemon = null;
    },
    async start() {
      daemon ??= await startDaemon(program, ['--config', join(folder, 'prosody.cfg.lua'), '-F'], [c2s, tls, http]);
    },
    async stop() {
      await server.halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}
