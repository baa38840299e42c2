import { expect } from '@playwright/test';
import { promise } from '../../support/promise';
import { scripted } from '../../support/hostile/vectors';
import { type HostileEngine, hostileRun, nothing, type Outcome, unheard } from './hostileRun';

const bare = { policy: false, sandbox: false };

/**
 * Shows every hostile body to one engine: with no defence at all, where it must come through, else the test could not
 * fail; with each defence alone; with all together.
 * @param locked the engine itself is kept from the network, as in the product
 */
export async function hostileMatrix(
  engine: HostileEngine,
  name: 'Electron' | 'Chromium',
  locked: boolean,
): Promise<void> {
  const run = await hostileRun(engine);
  const count = run.vectors.length;
  const times: string[] = [];
  const timed = async (what: string, outcome: Promise<Outcome>): Promise<Outcome> => {
    const start = performance.now();
    const seen = await outcome;
    times.push(`${what} ${Math.round((performance.now() - start) / 100) / 10} s`);
    return seen;
  };
  try {
    const none = await timed('none', run.bare(bare));
    expect(count).toBeGreaterThanOrEqual(1200);
    expect(none.ran.length, 'scripts that run where nothing holds them').toBeGreaterThan(200);
    expect(none.asked.length, 'vectors that fetch where nothing holds them').toBeGreaterThan(20);

    for (const surface of ['read', 'quote', 'paste'] as const)
      expect(await timed(surface, run.bare(bare, surface)), `cleaned to ${surface}, alone`).toEqual(nothing);
    // What a policy says nothing of is to connect without asking: there the desk has more than the frame.
    const policy = await timed('policy', run.bare({ policy: true, sandbox: false }));
    expect(policy, 'the policy alone').toMatchObject(unheard);
    const sandbox = await timed('sandbox', run.bare({ policy: false, sandbox: true }));
    expect(sandbox.ran, 'the sandbox alone').toEqual([]);
    expect(await timed('frame', run.framed()), 'the frame alone').toMatchObject(locked ? nothing : unheard);
    expect(await timed('all', run.framed('read')), 'all together').toEqual(nothing);

    const parts = [name] as const;
    promise(
      'S1',
      'No script of a hostile body runs, cleaned to be read, quoted or pasted and held by nothing else',
      count * 3,
      { parts },
    );
    promise(
      'S1',
      "No script of a hostile body runs, by the frame's policy or its sandbox alone",
      count + scripted(run.vectors).length,
      { parts },
    );
    promise('S1', 'No script of a hostile body runs in the frame of the desk, cleaned or not', count * 2, { parts });
    promise('S3', 'Nothing is fetched for a hostile body, by the sanitiser alone', count * 3, { parts });
    promise('S3', "Nothing is fetched for a hostile body, by the frame's policy alone", count, { parts });
    promise('S3', 'Nothing is fetched for a hostile body in the frame of the desk, cleaned or not', count * 2, {
      parts,
    });
    console.log(
      `${name}: ${count} hostile bodies, 0 scripts and 0 requests by each defence alone and by all; ` +
        `held by none ${none.ran.length} ran and ${none.asked.length} fetched (${times.join(', ')})`,
    );
  } finally {
    await run.close();
  }
}
