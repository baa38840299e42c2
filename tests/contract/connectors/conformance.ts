import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Harness } from './harness';
import type { Scenario } from './scenario';
import { changing } from './scenarios/changing';
import { failing } from './scenarios/failing';
import { receiving } from './scenarios/receiving';
import { restarting } from './scenarios/restarting';
import { sending } from './scenarios/sending';
import { openSession } from './session';

/** Everything a connector has to stand (shared design, section 4). */
export const scenarios: Scenario[] = [...receiving, ...sending, ...restarting, ...failing, ...changing];

/** Plays one scenario to its end and checks that the contract was kept all along. Rejects when it was not. */
export async function play(scenario: Scenario, harness: Harness): Promise<void> {
  const session = openSession(harness);
  await scenario.play(session);
  await session.stop();
  expect(session.sink.problems).toEqual([]);
}

/**
 * Runs the suite over a connector. `lacks` names the scenarios its channel does not have; that is checked against
 * what the connector says it can, so that none is left out in silence.
 */
export function describeConnector(name: string, makeHarness: () => Promise<Harness>, lacks: string[] = []): void {
  describe(`connector ${name}`, () => {
    let harness: Harness;
    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.close());

    for (const scenario of scenarios.filter((one) => !lacks.includes(one.name))) {
      test(scenario.name, () => play(scenario, harness));
    }
    test(`has everything but: ${lacks.join(', ') || 'nothing'}`, () => {
      const missing = scenarios.filter((scenario) => !scenario.has(harness)).map((scenario) => scenario.name);
      expect(missing.sort()).toEqual([...lacks].sort());
    });
  });
}
