import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract, type Namespace } from '@shared/ipc/contract';
import type { Call } from '@shared/ipc/call';
import { callChannel } from '@shared/ipc/names';
import { resultSchema } from '@shared/errors/result';
import { startServices, type Services } from '../../../electron/accounts/services';
import { createConnectors } from '../../../electron/connectors/registry';
import { practiceAccounts } from '../../../electron/connectors/practice/accounts';
import { registerIpc } from '../../../electron/ipc/registerIpc';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { memoryVault } from '../../../electron/vault/memoryVault';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { scopedLog } from '../../../electron/log/log';
import { manualClock, type ManualClock } from '../../support/connectors/manualClock';
import { nearly } from '../../support/connectors/nearly';
import { promise } from '../../support/promise';

const connectors = createConnectors({ mailParser: '' });

const deep = Boolean(process.env.DEEP);
const calls = deep ? 20_000 : 2_000;

let clock: ManualClock;
let ledger: Ledger;
let services: Services;
const answers = new Map<string, (request: unknown) => Promise<unknown>>();
const thrown: unknown[] = [];
const note = (error: unknown): void => void thrown.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  clock = manualClock();
  ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: clock.now });
  let id = 0;
  services = await startServices({
    ledger,
    connectors,
    practice: { kind: 'practice', accounts: () => practiceAccounts(clock.now(), () => `practice-${++id}`).slice(0, 2) },
    secrets: vaultSecrets(memoryVault()),
    clock,
    http: () => Promise.reject(new Error('nothing here may reach a network')),
    random: () => 0.5,
    runtimeSupported: true,
    shell: {
      offerFrame: () => 'app://desk/mail/x',
      offerFile: () => 'app://desk/file/x',
      saveFile: () => Promise.resolve(false),
      openFile: () => Promise.resolve(false),
      saveBytes: () => Promise.resolve(false),
      pickFile: () => Promise.resolve(null),
      restart: () => undefined,
      facts: () => Promise.resolve({}),
      pickFolder: () => Promise.resolve(null),
      copyInto: () => Promise.resolve(),
      dragFile: () => Promise.resolve(),
    },
  });
  registerIpc(
    { handle: (channel, answer) => answers.set(channel, answer), onFeed: () => undefined, send: () => undefined },
    services.handlers,
    scopedLog('test'),
  );
  await services.practice.open();
  await clock.advance(60_000);
});

afterAll(async () => {
  const stopping = services.stop();
  await clock.advance(5_000);
  await stopping;
  await ledger.close();
  process.off('unhandledRejection', note);
});

const methods = Object.entries(contract).flatMap(([namespace, group]) =>
  namespace === 'desk' ? [] : Object.keys(group).map((method) => [namespace as Namespace, method] as const),
);

const anyCall = fc.constantFrom(...methods).chain(([namespace, method]) => {
  const { request } = (contract[namespace] as Record<string, Call>)[method] as Call;
  const sent = fc.oneof(
    { weight: 1, arbitrary: fc.anything({ withDate: true, withMap: true, withBigInt: true, withTypedArray: true }) },
    { weight: 4, arbitrary: nearly(request) },
  );
  return fc.record({ namespace: fc.constant(namespace), method: fc.constant(method), sent });
});

test(
  `${calls} calls of any shape: every one is answered within the contract, nothing breaks`,
  async () => {
    const seen = { ok: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(anyCall, async ({ namespace, method, sent }) => {
        const answer = await answers.get(callChannel(namespace, method))?.(sent);
        const { request, reply } = (contract[namespace] as Record<string, Call>)[method] as Call;
        const parsed = resultSchema(reply).safeParse(answer);
        expect(parsed.success, `${namespace}.${method}`).toBe(true);
        const { ok } = parsed.data as { ok: boolean };
        seen[ok ? 'ok' : 'refused'] += 1;
        if (!request.safeParse(sent).success)
          expect(answer).toMatchObject({ ok: false, error: { code: 'invalid.request' } });
        else expect(answer).not.toMatchObject({ ok: false, error: { code: 'internal' } });
      }),
      { numRuns: calls },
    );
    await clock.advance(1_000);
    expect(thrown).toEqual([]);
    expect(seen.ok).toBeGreaterThan(calls / 20);
    expect(seen.refused).toBeGreaterThan(calls / 20);
    expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
    promise('H9', 'A call of any shape is answered within the contract and breaks nothing', calls);
  },
  deep ? 1_800_000 : 300_000,
);
