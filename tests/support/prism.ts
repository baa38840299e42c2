import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './mail/ports';

const program = resolve(import.meta.dirname, 'toolchain/node_modules/@stoplight/prism-cli/dist/index.js');

/** A published description of an interface, where it lies beside the project; '' where it does not. */
function specNamed(name: string): string {
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

/** Prism, playing a description: it refuses what that does not allow. */
export async function playSpec(file: string): Promise<{ root: string; stop(): Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const child = spawn(process.execPath, [program, 'mock', '-h', '127.0.0.1', '-p', `${port}`, file], {
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
    },
  };
}
