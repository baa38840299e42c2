import { type ChildProcess, spawn } from 'node:child_process';

/** An invisible screen of its own. */
export type Xvfb = { display: string; stop(): void };

/**
 * Starts one of a size ('1280x800'), with more words for Xvfb. It stays as it is when nobody draws on it: of itself
 * Xvfb forgets its keyboard, and whoever comes meanwhile, each time its last client goes. Rejects where there is no Xvfb.
 */
export async function startXvfb(size: string, ...more: string[]): Promise<Xvfb> {
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-ac', '-noreset', ...more];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = `:${await numberFrom(server)}`;
  return { display, stop: () => server.kill('SIGKILL') };
}

function numberFrom(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (text: Buffer) => resolve(String(text).trim()));
    server.once('error', () =>
      reject(new Error('a screen needs Xvfb. On Debian: apt-get install -y --no-install-recommends xvfb')),
    );
    server.once('exit', () => reject(new Error('Xvfb ended')));
  });
}
