import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Result } from '@shared/errors/result';
import { showBodies, type Showing } from '../../support/hostile/show';
import { expect, test } from '../support/electronTest';
import { hostileMatrix } from '../support/hostileMatrix';
import { required } from '../support/required';

type Bridge = { calls: { messages: { frame(request: { html: string }): Promise<Result<{ url: string }>> } } };

test('no hostile body runs or fetches anything, each defence alone and together', async ({ desk }) => {
  test.setTimeout(process.env.DEEP === '1' ? 1_800_000 : 240_000);
  await hostileMatrix(
    {
      desk: desk.page(),
      bare: bareElectron,
      offer: (bodies) =>
        desk.page().evaluate(async (all) => {
          const { tresen } = window as unknown as { tresen: Bridge };
          const offered = await Promise.all(all.map((html) => tresen.calls.messages.frame({ html })));
          return offered.map((reply) => (reply.ok ? reply.value.url : 'about:blank'));
        }, bodies),
    },
    'Electron',
    true,
  );
  expect(desk.app().windows()).toHaveLength(1);
  // The policies speak up for each thing they stop.
  desk.forgive(/^page console: /);
});

/** Shows bodies in an Electron of its own. */
async function bareElectron(address: string, showing: Showing): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tresen-lab-'));
  try {
    const code = `const __name = (f) => f; (${showBodies.toString()})(${JSON.stringify(showing)})`;
    await writeFile(join(folder, 'job.json'), JSON.stringify({ folder, address, code }));
    const main = resolve(__dirname, '../../support/hostile/labMain.cjs');
    const engine = spawn(required('TRESEN_ELECTRON'), [main, join(folder, 'job.json')], { stdio: 'ignore' });
    await once(engine, 'exit');
    return JSON.parse(await readFile(join(folder, 'ran.json'), 'utf8')) as number[];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
