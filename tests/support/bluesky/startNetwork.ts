import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { plainUser, startDaemon } from '../mail/daemon';
import { freePorts } from '../mail/ports';

const modules = resolve(import.meta.dirname, '../toolchain/node_modules');
const postgres = '/usr/lib/postgresql/15/bin';
const redis = '/usr/bin/redis-server';
const node22 = join(modules, 'node22/bin/node');

/** Where the parts of the network answer. */
export type Network = { pds: string; plc: string; appview: string; stop(): Promise<void> };

/** What of the network in a box is not installed here; null where all is. */
export function missingPart(): string | null {
  if (process.platform !== 'linux') return 'Linux';
  if (!existsSync(`${postgres}/postgres`)) return 'postgresql-15';
  if (!existsSync(redis)) return 'redis-server';
  if (!existsSync(node22)) return 'Node 22 (npm ci --prefix tests/support/toolchain)';
  const sqlite = join(modules, 'better-sqlite3/build/Release/better_sqlite3.node');
  return existsSync(sqlite) ? null : 'better-sqlite3 for Node 22 (npm test compiles it)';
}

/**
 * Starts the network of Bluesky in a box: directory of identities, personal data server and app view as
 * @atproto/dev-env has them, over PostgreSQL and Redis in a folder of their own. Takes some eight seconds.
 */
export async function startNetwork(): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'bluesky-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  chmodSync(folder, 0o755);
  if (plainUser.uid !== undefined) chownSync(folder, plainUser.uid, plainUser.gid);
  const [sql = 0, keys = 0] = await freePorts(2);
  const data = join(folder, 'postgres');
  const options = ['-D', data, '-U', 'desk', '--auth=trust', '-N', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(`${postgres}/initdb`, options, { ...plainUser, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'synchronous_commit=off'];
  const daemons = await Promise.all([
    startDaemon(
      `${postgres}/postgres`,
      ['-D', data, '-p', `${sql}`, ...settings.flatMap((setting) => ['-c', setting])],
      [sql],
    ),
    startDaemon(redis, ['--port', `${keys}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder], [keys]),
  ]);
  const child = spawn(node22, [join(import.meta.dirname, 'network.mjs')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TMPDIR: folder,
      NODE_OPTIONS: '',
      NODE_COMPILE_CACHE: join(modules, '.cache/node22'),
      DB_POSTGRES_URL: `postgresql://desk@127.0.0.1:${sql}/postgres`,
      REDIS_HOST: `127.0.0.1:${keys}`,
      LOG_ENABLED: 'false',
    },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.stdin.end();
    child.kill('SIGKILL');
    await ended;
    await Promise.all(daemons.map((daemon) => daemon.stop()));
    remove();
  };
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const parts = new Promise<Omit<Network, 'stop'>>((found, lost) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{"pds"')) found(JSON.parse(line) as Omit<Network, 'stop'>);
    });
    void ended.then(() => lost(new Error(`the network ended: ${said.slice(-2_000)}`)));
  });
  return { ...(await parts.catch(async (thrown: unknown) => (await stop(), Promise.reject(thrown as Error)))), stop };
}
