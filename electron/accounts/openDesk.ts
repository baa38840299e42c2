import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ConversationId, Ms } from '@shared/domain/ids';
import type { Announcement } from '@shared/logic/notifications/announce';
import { practiceAccounts } from '../connectors/practice/accounts';
import type { KeepingShell } from '../ipc/keeping';
import type { MessageShell } from '../ipc/messages';
import type { IpcRouter } from '../ipc/router';
import { openLedger, type LedgerThreads } from '../ledger/client/openLedger';
import { createDiskBrake, freeBytes, type DiskBrake } from '../ledger/feed/diskBrake';
import { serveFeed } from '../ledger/feed/pump';
import type { Ledger } from '../ledger/store';
import { startUpkeep } from '../ledger/upkeep';
import { scopedLog } from '../log/log';
import type { Keychain } from '../vault/keychain';
import { createAnnouncer } from '../notifications/announcer';
import { followCounter } from '../notifications/followCounter';
import { createVault } from '../vault/ledgerVault';
import { vaultSecrets } from '../vault/vaultSecrets';
import { systemClock } from './clock';
import type { Connectors } from './connectors';
import { startServices, type Services } from './services';

/** What a desk is opened with. `folder`: its data folder; `zone`: its IANA zone; `practice`: open that desk too. */
export type DeskDeps = {
  folder: string;
  zone: string;
  practice: boolean;
  runtimeSupported: boolean;
  threads: LedgerThreads;
  connectors: Connectors;
  language(): 'de' | 'en';
  router: Pick<IpcRouter, 'onFeed' | 'send'>;
  shell: MessageShell & KeepingShell;
  keychain: Keychain;
  outside: Outside;
  /** Since anybody touched the machine, in ms. */
  idleMs(): Ms;
  /** When the first screen is there, or will not come: what runs beside it would only hold it up. */
  shown: Promise<void>;
};

/** What shows outside the window; the desk decides what, window or not. */
export type Outside = {
  /** The conversation a person is looking at, in a window that has the focus. */
  onScreen(): ConversationId | null;
  announce(announcements: readonly Announcement[], hideContent: boolean): void;
  /** How many conversations of the inbox are unread, now and whenever that changes. */
  unread(count: number): void;
};

/** The running desk, window or not. */
export type Desk = {
  ledger: Ledger;
  services: Services;
  /** The machine lost its line, or has one again. Who only practises needs none and hears nothing of it. */
  setOnline(online: boolean): Promise<void>;
  /** Ends everything, the ledger last. */
  close(): Promise<void>;
};

/** What opening comes to: the ledger first, which is all the first screen needs, then the desk. */
export type Opening = { ledger: Promise<Ledger>; desk: Promise<Desk> };

/** Opens the ledger, then all that works over it. Never rejects for what lies on the disk: `health` tells of that. */
export function openDesk(deps: DeskDeps): Opening {
  const { folder, zone, router } = deps;
  const onProblem = (problem: { name: string; code: string }): void => scopedLog('ledger').warn('problem', problem);
  const dir = join(folder, 'ledger');
  const opening = openLedger({ dir, zone, workers: deps.threads, onProblem });
  const brake = createDiskBrake({
    free: () => freeBytes(folder),
    now: systemClock.now,
    tell: ({ freeMb, stopped }) => router.send({ type: 'disk', freeMb, stopped }),
  });
  // Listens before the ledger is open: the window may ask for its feed sooner.
  router.onFeed((port) => void opening.then((ledger) => serveFeed(port, ledger, brake)));
  return { ledger: opening, desk: opening.then((ledger) => startDesk(deps, ledger, brake)) };
}

async function startDesk(deps: DeskDeps, ledger: Ledger, brake: DiskBrake): Promise<Desk> {
  const { router, outside, zone } = deps;
  ledger.onHealth((health) => router.send({ type: 'ledger', health }));
  const stopWatching = brake.watch();

  const announcer = createAnnouncer({
    ledger,
    clock: systemClock,
    zone,
    onScreen: outside.onScreen,
    show: outside.announce,
  });
  const stopCounting = followCounter(ledger, systemClock, 'unread', outside.unread);

  await deps.shown;
  const services = await startServices({
    ledger,
    connectors: deps.connectors,
    language: deps.language,
    practice: { kind: 'practice', accounts: () => practiceAccounts(systemClock.now(), randomUUID) },
    secrets: vaultSecrets(createVault(ledger, deps.keychain)),
    clock: systemClock,
    http: fetch,
    random: Math.random,
    runtimeSupported: deps.runtimeSupported,
    shell: deps.shell,
    arrived: announcer.arrived,
    woken: announcer.woken,
  });
  const room = async (): Promise<boolean> => (await brake.level()) !== 'stop';
  const upkeep = startUpkeep({ ledger, clock: systemClock, log: scopedLog('ledger'), idleMs: deps.idleMs, room });
  if (deps.practice) await services.practice.open();

  return {
    ledger,
    services,
    async setOnline(online) {
      if (online) services.supervisor.retry(null);
      const needed = (await ledger.accounts()).some(({ practice }) => !practice);
      if (online || needed) router.send({ type: 'online', online });
    },
    async close() {
      stopWatching();
      stopCounting();
      announcer.stop();
      await Promise.all([services.stop(), upkeep.stop()]);
      await ledger.close();
    },
  };
}
