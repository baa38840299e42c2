import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildWall, type Wall } from '../../support/hostile/wall';
import { hostileDocuments, hostileVectors } from '../../support/hostile/vectors';
import { promise } from '../../support/promise';
import { expect, test } from '../support/electronTest';

const root = resolve(__dirname, '../../..');

test('no hostile mail makes a packet leave the desk', async ({ profile }) => {
  test.setTimeout(process.env.DEEP === '1' ? 1_800_000 : 240_000);
  const wall = await buildWall();
  if (!wall) return console.log('e2e: packets are not counted, only root on Linux with iproute2 may build a network');
  try {
    // The same bodies where nothing holds them, in the other engine: else silence would prove nothing.
    const page = join(profile, 'open.html');
    await writeFile(page, openPage(wall.far));
    const chromium = process.env.TRESEN_CHROMIUM;
    if (chromium) {
      await run(wall, [
        chromium,
        '--headless',
        `--user-data-dir=${join(profile, 'chromium')}`,
        '--timeout=5000',
        '--dump-dom',
        `file://${page}`,
      ]);
      const open = wall.heard();
      expect(open.names, 'names asked for where nothing holds them').toBeGreaterThan(0);
      expect(open.connections, 'connections where nothing holds them').toBeGreaterThan(10);
    }
    const before = wall.heard();
    const cli = join(root, 'node_modules/@playwright/test/cli.js');
    const output = await run(wall, [process.execPath, cli, 'test', '--project=walled', '--reporter=list'], {
      TRESEN_FAR: wall.far,
    });
    expect(output, output).toMatch(/\b1 passed/u);
    expect(wall.heard()).toEqual(before);
    const count = Number(/shown: (\d+)/u.exec(output)?.[1]);
    expect(count).toBeGreaterThanOrEqual(500);
    promise('S3', 'No packet leaves for a hostile body in a mail: no name, no connection', count);
  } finally {
    wall.close();
  }
});

function openPage(far: string): string {
  const bodies = [`http://${far}`, 'http://track.example'].flatMap((home) =>
    hostileDocuments(
      hostileVectors(home).filter(({ kind }) => kind === 'channel'),
      false,
    ),
  );
  const quoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>${bodies.map((body) => `<iframe srcdoc="${quoted(body)}"></iframe>`).join('')}`;
}

async function run(wall: Wall, command: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const [program = '', ...args] = [...wall.inside, ...command];
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
  // All it said, not only its end.
  await once(child, 'close');
  return Buffer.concat(parts).toString('utf8');
}
