import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Ms } from '@shared/domain/ids';
import type { LedgerHealth } from '@shared/ipc/desk';
import { connectors } from '../connectors/registry';
import { practiceAccounts } from '../connectors/practice/accounts';
import type { MessageShell } from '../ipc/messages';
import type { IpcRouter } from '../ipc/router';
import { openLedger, type LedgerThreads } from '../ledger/client/openLedger';
import { createDiskBrake, freeBytes } from '../ledger/feed/diskBrake';
import { serveFeed } from '../ledger/feed/pump';
import { startUpkeep } from '../ledger/upkeep';
import { scopedLog } from '../log/log';
import type { Keychain } from '../vault/keychain';
import { createVault } from '../vault/ledgerVault';
import { vaultSecrets } from '../vault/vaultSecrets';
import { systemClock } from './clock';
import { startServices, type Services } from './services';

/** What a desk is opened with. `folder`: its data folder; `zone`: its IANA zone; `practice`: open that desk too. */
export type DeskDeps = {
  folder: string;
  zone: string;
  practice: boolean;
  runtimeSupported: boolean;
  threads: LedgerThreads;
  router: Pick<IpcRouter, 'onFeed' | 'send'>;
  shell: MessageShell;
  keychain: Keychain;
  /** Since anybody touched the machine, in ms. */
  idleMs(): Ms;
};

/** The running desk, window or not. */
export type Desk = {
  services: Services;
  health(): LedgerHealth;
  /** The machine lost its line, or has one again. Who only practises needs none and hears nothing of it. */
  setOnline(online: boolean): Promise<void>;
  /** Ends everything, the ledger last. */
  close(): Promise<void>;
};

/** Opens the ledger, then all that works over it. Never rejects for what lies on the disk: `health` tells of that. */
export async function openDesk(deps: DeskDeps): Promise<Desk> {
  const { folder, zone, router } = deps;
  const log = scopedLog('ledger');
  const onProblem = (problem: { name: string; code: string }): void => log.warn('problem', problem);
  const dir = join(folder, 'ledger');
  const opening = openLedger({ dir, zone, workers: deps.threads, onProblem });
  const brake = createDiskBrake({
    free: () => freeBytes(folder),
    now: systemClock.now,
    tell: ({ freeMb, stopped }) => router.send({ type: 'disk', freeMb, stopped }),
  });
  // Listens before the ledger is open: the window may ask for its feed sooner.
  router.onFeed((port) => void opening.then((ledger) => serveFeed(port, ledger, brake)));
  const ledger = await opening;
  ledger.onHealth((health) => router.send({ type: 'ledger', health }));
  const stopWatching = brake.watch();

  const services = await startServices({
    ledger,
    connectors,
    practice: { kind: 'practice', accounts: () => practiceAccounts(systemClock.now(), randomUUID) },
    secrets: vaultSecrets(createVault(ledger, deps.keychain)),
    clock: systemClock,
    http: fetch,
    random: Math.random,
    runtimeSupported: deps.runtimeSupported,
    shell: deps.shell,
  });
  const room = async (): Promise<boolean> => (await brake.level()) !== 'stop';
  const upkeep = startUpkeep({ ledger, clock: systemClock, log, idleMs: deps.idleMs, room });
  if (deps.practice) await services.practice.open();

  return {
    services,
    health: () => ledger.health,
    async setOnline(online) {
      if (online) services.supervisor.retry(null);
      const needed = (await ledger.accounts()).some(({ practice }) => !practice);
      if (online || needed) router.send({ type: 'online', online });
    },
    async close() {
      stopWatching();
      await Promise.all([services.stop(), upkeep.stop()]);
      await ledger.close();
    },
  };
}
