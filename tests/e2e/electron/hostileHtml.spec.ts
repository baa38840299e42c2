import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { showBodies, type Showing } from '../../support/hostile/show';
import { expect, test } from '../support/electronTest';
import { hostileMatrix } from '../support/hostileMatrix';
import { offerFrames } from '../support/offerFrames';
import { required } from '../support/required';

test('no hostile body runs or fetches anything, each defence alone and together', async ({ desk }) => {
  test.setTimeout(process.env.DEEP === '1' ? 1_800_000 : 240_000);
  await hostileMatrix(
    {
      desk: desk.page(),
      bare: bareElectron,
      offer: (bodies) => offerFrames(desk.page(), bodies),
    },
    'Electron',
    true,
  );
  expect(desk.app().windows()).toHaveLength(1);
  // The policies speak up for each thing they stop.
  desk.forgive(/^page console: /);
});

/** How long (ms) one engine may take, and how many are tried: a body may take the page elsewhere, and the script with it. */
const patience = { limitMs: process.env.DEEP === '1' ? 600_000 : 60_000, engines: 2 };

/** Shows bodies in an Electron of its own. */
async function bareElectron(address: string, showing: Showing): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tresen-lab-'));
  try {
    const script = `const __name = (f) => f; (${showBodies.toString()})(${JSON.stringify(showing)})`;
    await writeFile(join(folder, 'job.json'), JSON.stringify({ folder, address, code: script }));
    const main = resolve(__dirname, '../../support/hostile/labMain.cjs');
    let code: unknown = null;
    for (let engines = 0; code !== 0 && engines < patience.engines; engines++) {
      const engine = spawn(required('TRESEN_ELECTRON'), [main, join(folder, 'job.json')], {
        stdio: 'ignore',
        timeout: patience.limitMs,
        killSignal: 'SIGKILL',
      });
      [code] = await once(engine, 'exit');
    }
    return JSON.parse(await readFile(join(folder, 'ran.json'), 'utf8')) as number[];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
