import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { specFile } from './spec';

const program = resolve(import.meta.dirname, '../toolchain/node_modules/@stoplight/prism-cli/dist/index.js');

/** Why Prism cannot play the published description here; '' where it can. */
export const prismLack = !existsSync(program)
  ? 'Prism is not installed: npm ci --prefix tests/support/toolchain'
  : specFile === ''
    ? 'the published description of Mastodon is not there (../shared/specs)'
    : '';

/**
 * Prism, playing the published description of Mastodon 4.7: it refuses what the description does not allow. The
 * description's own examples are left out, for many are cut short and not what it describes: answers are made by it.
 */
export async function startPrism(): Promise<{ root: string; stop(): Promise<void> }> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'prism-'));
  const file = join(folder, 'mastodon.json');
  await writeFile(file, JSON.stringify(withoutExamples(JSON.parse(await readFile(specFile, 'utf8')))));
  const child = spawn(process.execPath, [program, 'mock', '-h', '127.0.0.1', '-p', `${port}`, file], {
    stdio: 'ignore',
  });
  const root = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    const up = await fetch(`${root}/api/v2/instance`).catch(() => null);
    if (up) break;
    if (child.exitCode !== null) throw new Error(`Prism ended with ${child.exitCode}`);
    await sleep(100);
  }
  return {
    root,
    async stop() {
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

function withoutExamples(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutExamples);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([name, value]) => !(name === 'examples' || (name === 'example' && typeof value !== 'string')))
      .map(([name, value]) => [name, withoutExamples(value)]),
  );
}
