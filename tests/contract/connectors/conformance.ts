import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Harness } from './harness';
import type { Scenario } from './scenario';
import { beginning } from './scenarios/beginning';
import { changing } from './scenarios/changing';
import { failing } from './scenarios/failing';
import { receiving } from './scenarios/receiving';
import { restarting } from './scenarios/restarting';
import { sending } from './scenarios/sending';
import { openSession } from './session';

/** Everything a connector has to stand (shared design, section 4). */
export const scenarios: Scenario[] = [...receiving, ...sending, ...beginning, ...restarting, ...failing, ...changing];

/** Plays one scenario to its end and checks that the contract was kept all along. Rejects when it was not. */
export async function play(scenario: Scenario, harness: Harness): Promise<void> {
  const session = openSession(harness);
  await scenario.play(session);
  await session.stop();
  expect(session.sink.problems).toEqual([]);
}

/** A connector under the suite: its channel as docs/channels.md names it, and whom it is run against. */
export type Counterpart = { channel: string; against: readonly string[] };

/**
 * Runs the suite over a connector. `lacks` names the scenarios its channel does not have; that is checked against
 * what the connector says it can, so that none is left out in silence. Where a counterpart is named, a whole run writes
 * into docs/channels.md what was passed against it.
 */
export function describeConnector(
  name: string,
  makeHarness: () => Promise<Harness>,
  lacks: string[] = [],
  counterpart: Counterpart | null = null,
): void {
  const tell = (scenario: string, passed: boolean) => {
    const folder = process.env.TRESEN_PROMISES;
    if (!folder || !counterpart) return;
    appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify({ ...counterpart, scenario, passed })}\n`);
  };
  describe(`connector ${name}`, () => {
    let harness: Harness;
    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.close());

    for (const scenario of scenarios.filter((one) => !lacks.includes(one.name))) {
      test(scenario.name, async () => {
        await play(scenario, harness);
        tell(scenario.name, true);
      });
    }
    test(`has everything but: ${lacks.join(', ') || 'nothing'}`, () => {
      const missing = scenarios.filter((scenario) => !scenario.has(harness)).map((scenario) => scenario.name);
      expect(missing.sort()).toEqual([...lacks].sort());
      for (const scenario of missing) tell(scenario, false);
    });
  });
}
