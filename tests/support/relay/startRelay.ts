import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { relayFile } from '../../../electron/connectors/relay/relayFile';
import { newRelaySecret, relayKeys, type RelayKeys } from '../../../electron/connectors/relay/keys';
import { type Daemon, plainUser, startDaemon } from '../mail/daemon';
import { freePorts } from '../mail/ports';

/** Whether this machine can run a relay; a suite that cannot says so in this line. */
export const php = spawnSync('php', ['-v']).status === 0;
export const phpMissing = 'Left out: PHP is not installed (Debian: php-cli).';

/** Limits of the relay a test wants otherwise than as shipped. */
type Limits = Partial<Record<'wait' | 'size' | 'count' | 'bytes' | 'days' | 'rate', number>>;

/** A relay under PHP's own web server, on web space of its own. */
export type RunningRelay = {
  url: string;
  secret: string;
  keys: RelayKeys;
  /** Where the envelopes lie. */
  store: string;
  /** Names of the envelopes kept. */
  kept(): string[];
  /** Forgets everything, as a web space that was wiped. */
  empty(): void;
  /** Everything on the web space, as one text. */
  everything(): string;
  /** Ends it with all its workers by SIGKILL, and starts it again on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts one; what PHP's server writes to its terminal nobody reads. */
export async function startRelay(limits: Limits = {}): Promise<RunningRelay> {
  const root = mkdtempSync(join(tmpdir(), 'tresen-relay-'));
  const secret = newRelaySecret();
  const keys = relayKeys(secret);
  const { name, text } = relayFile(keys);
  const limited = Object.entries(limits).reduce(
    (now, [limit, value]) => now.replace(new RegExp(`('${limit}' => )\\d+`, 'u'), `$1${value}`),
    text,
  );
  mkdirSync(join(root, 'web'));
  writeFileSync(join(root, 'web', name), limited);
  if (plainUser.uid !== undefined) {
    chmodSync(root, 0o755);
    chownSync(join(root, 'web'), plainUser.uid, plainUser.gid);
  }
  const [port = 0] = await freePorts(1);
  const store = join(root, 'web', keys.store);
  let daemon: Daemon | null = null;
  const relay: RunningRelay = {
    ...{ url: `http://127.0.0.1:${port}/${name}`, secret, keys, store },
    kept: () => readdirSync(store).filter((file) => /^\d{16}\.php$/u.test(file)),
    empty: () => rmSync(store, { recursive: true, force: true }),
    everything: () =>
      readdirSync(join(root, 'web'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
        .join('\n'),
    async kill() {
      await daemon?.stop();
      daemon = null;
    },
    async start() {
      if (daemon) return;
      const env = ['-c', `PHP_CLI_SERVER_WORKERS=4 exec php -S 127.0.0.1:${port} -t ${join(root, 'web')}`];
      daemon = await startDaemon('/bin/sh', env, [port]);
    },
    async stop() {
      await relay.kill();
      rmSync(root, { recursive: true, force: true });
    },
  };
  await relay.start();
  return relay;
}
