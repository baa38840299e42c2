import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emailHarness, harnessUsers } from '../../support/mail/emailHarness';
import { type Mail, startMail } from '../../support/mail/startMail';
import { serverSabotages } from '../../support/sabotage/serverSabotages';
import { play, scenarios } from './conformance';

let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: harnessUsers(2 * serverSabotages.length) });
});
afterAll(() => mail.stop());

describe.each(serverSabotages)('a mail connector that $name', ({ spoil, noticedBy }) => {
  test.each(noticedBy)('fails: %s', async (name) => {
    const harness = await emailHarness(mail);
    const scenario = scenarios.find((one) => one.name === name) ?? expect.fail(`no scenario ${name}`);
    // A fault shows by the clock alone: nobody waits for it longer.
    const spoiled = { ...harness, realPatience: 0, connector: { ...harness.connector, ...spoil(harness.connector) } };
    await expect(play(scenario, spoiled)).rejects.toThrow();
    await harness.close();
  });
});
