import { describe, expect, test } from 'vitest';
import { sabotages } from '../../support/sabotage/sabotages';
import { serverSabotages } from '../../support/sabotage/serverSabotages';
import { play, scenarios } from './conformance';
import { practiceHarness } from './practiceHarness';

/** Where a conversation can be begun, and where not. */
const channelOf = (scenario: string) => (scenario === 'first message' ? 'sms' : 'telegram');

const scenarioNamed = (name: string) =>
  scenarios.find((one) => one.name === name) ?? expect.fail(`no scenario ${name}`);

describe.each(sabotages)('a connector that $name', ({ spoil, noticedBy }) => {
  test.each(noticedBy)('fails: %s', async (name) => {
    const harness = await practiceHarness(channelOf(name));
    const spoiled = { ...harness, connector: { ...harness.connector, ...spoil(harness.connector) } };
    await expect(play(scenarioNamed(name), spoiled)).rejects.toThrow();
  });
});

test('every scenario can fail', () => {
  const failed = new Set([...sabotages, ...serverSabotages].flatMap(({ noticedBy }) => noticedBy));
  expect(scenarios.filter(({ name }) => !failed.has(name))).toEqual([]);
});
