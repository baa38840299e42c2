import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './mail/ports';

const program = resolve(import.meta.dirname, 'toolchain/node_modules/@stoplight/prism-cli/dist/index.js');

/** A published description of an interface, where it lies beside the project; '' where it does not. */
export function specNamed(name: string): string {
  return (
    ['../../../shared/specs', '../../../../shared/specs']
      .map((folder) => resolve(import.meta.dirname, folder, name))
      .find((file) => existsSync(file)) ?? ''
  );
}

/** The description, and why Prism cannot play it here; `lack` '' where it can. */
export function prismFor(name: string): { file: string; lack: string } {
  const file = specNamed(name);
  const lack = !existsSync(program)
    ? 'Prism is not installed: npm ci --prefix tests/support/toolchain'
    : file === ''
      ? `the published description ${name} is not there (../shared/specs)`
      : '';
  return { file, lack };
}

/**
 * Prism, playing a description: it refuses what that does not allow.
 * @param examples false where the description's own are cut short and not what it describes: answers are made by it then
 */
export async function playSpec(
  file: string,
  { examples = true }: { examples?: boolean } = {},
): Promise<{ root: string; stop(): Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const folder = await mkdtemp(join(tmpdir(), 'prism-'));
  const played = examples ? file : join(folder, 'description.json');
  if (!examples) await writeFile(played, JSON.stringify(withoutExamples(JSON.parse(await readFile(file, 'utf8')))));
  const child = spawn(process.execPath, [program, 'mock', '-h', '127.0.0.1', '-p', `${port}`, played], {
    stdio: 'ignore',
  });
  const root = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(root).catch(() => null)) break;
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

function withoutExamples(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutExamples);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([name, value]) => !(name === 'examples' || (name === 'example' && typeof value !== 'string')))
      .map(([name, value]) => [name, withoutExamples(value)]),
  );
}
