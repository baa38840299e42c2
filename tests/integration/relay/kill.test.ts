import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount } from '../../support/ledger/samples';
import { createRandom } from '../../support/mail/generator/random';
import { bundleProcess } from '../../support/mail/parserFile';
import { promise } from '../../support/promise';
import { post } from '../../support/relay/ask';
import type { ChildOrders } from '../../support/relay/deskChild';
import { appSecret, signedBy } from '../../support/relay/plainChannel';
import { php, phpMissing, type RunningRelay, startRelay } from '../../support/relay/startRelay';

const deep = Boolean(process.env.DEEP);
/** Webhooks, and how often each side is killed meanwhile. */
const count = deep ? 10_000 : 300;
const kills = deep ? 40 : 4;

if (!php) console.log(phpMissing);

describe.skipIf(!php)('a relay and a desk that are killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tresen-relay-killed-'));
  const random = createRandom(29);
  let relay: RunningRelay;
  let program: string;
  let child: ChildProcess | null = null;

  beforeAll(async () => {
    relay = await startRelay({ rate: 1_000_000 });
    program = await bundleProcess(resolve(import.meta.dirname, '../../support/relay/deskChild.ts'));
  }, 60_000);
  afterAll(async () => {
    child?.kill('SIGKILL');
    await relay.stop();
    for (const gone of [folder, dirname(program)]) rmSync(gone, { recursive: true, force: true });
  });

  /** Sends one until the relay has it, as Meta does: what was not confirmed is sent again. */
  const deliver = async (text: string): Promise<void> => {
    for (;;) {
      const answer = await post(relay.url, text, signedBy(appSecret, text)).catch(() => null);
      if (answer?.status === 200) return;
      await new Promise((again) => setTimeout(again, 20));
    }
  };

  test(
    `${count} webhooks, each side killed ${kills} times: none lost, none doubled`,
    { timeout: deep ? 1_200_000 : 60_000 },
    async () => {
      const account = sampleAccount('a1');
      const orders: ChildOrders = { dir: folder, account, url: relay.url, secret: relay.secret };
      let batches = 0;
      const startDesk = (): void => {
        child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'inherit'] });
        if (child.stdout) createInterface({ input: child.stdout }).on('line', () => (batches += 1));
      };
      const killDesk = async (): Promise<void> => {
        const ended = child && once(child, 'exit');
        child?.kill('SIGKILL');
        await ended;
      };
      const texts = Array.from({ length: count }, (_, at) => `webhook ${at}`);
      const waiting = [...texts];
      const senders = Array.from({ length: 3 }, async () => {
        for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) await deliver(text);
      });
      startDesk();
      for (let kill = 1; kill <= kills; kill++) {
        // Somewhere in this part of the webhooks, and in the middle of whatever both are at.
        const left = Math.floor((count * (kills - kill + random.between(0, 80) / 100)) / kills);
        while (waiting.length > left) await new Promise((later) => setTimeout(later, 5));
        if (kill % 2 === 0) await killDesk();
        await relay.kill();
        await relay.start();
        if (kill % 2 === 1) await killDesk();
        startDesk();
      }
      await Promise.all(senders);
      await expect.poll(() => relay.kept().length, { timeout: deep ? 300_000 : 30_000 }).toBe(0);
      await killDesk();
      const ledger = openInlineLedger({ dir: folder, zone: 'Europe/Berlin' });
      const { rows } = await drain(ledger);
      expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
      await ledger.close();
      const told = [...(rows.get('message') ?? new Map<string, unknown>()).values()] as { text: string }[];
      expect(told.map(({ text }) => text).sort()).toEqual([...texts].sort());
      console.log(`relay: ${count} webhooks, ${kills} kills a side, ${batches} batches: ${told.length} messages`);
      promise('R2', `Relay and desk killed while ${count} webhooks come in: each there once`, kills, {
        parts: ['Node'],
      });
    },
  );
});
