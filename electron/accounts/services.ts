import { randomUUID } from 'node:crypto';
import type { Account } from '@shared/domain/account';
import { accountHandlers } from '../ipc/accounts';
import { awayHandlers } from '../ipc/away';
import { changeHandlers } from '../ipc/changes';
import { keepingHandlers, type KeepingShell } from '../ipc/keeping';
import { messageHandlers, type MessageShell } from '../ipc/messages';
import type { Handlers } from '../ipc/registerIpc';
import { searchHandlers } from '../ipc/search';
import { createUploads } from '../ipc/uploads';
import type { Clock } from '../connectors/connector';
import type { IngestReport, Ledger } from '../ledger/store';
import { scopedLog } from '../log/log';
import { startOutbox, type Outbox } from '../outbox/outbox';
import { startServerChanges } from '../outbox/serverChanges';
import type { Connectors, ContextOf } from './connectors';
import { publicLine } from '../remote/guardedRequest';
import { remoteDoors } from '../remote/remoteDoors';
import { createKeepCopy } from '../outbox/keepCopy';
import { createMissingCopies } from '../outbox/missingCopies';
import { createFetchFile } from './fetchFile';
import { createFetchSource } from './fetchSource';
import { createLogins } from './logins';
import { createProvisioning, type Provisioning } from './provision/provisioning';
import { createRemoval } from './removal';
import { startNotes } from './notes';
import { createPractice, type Practice } from './practice';
import type { Secrets } from './secrets';
import { startServerCover } from './serverCover';
import { startSnoozes } from './snoozes';
import { createSupervisor, type Supervisor } from './supervisor';

/** What the services are given. `runtimeSupported`: false on the fall-back runtime, see docs/architecture.md. */
export type ServiceDeps = {
  ledger: Ledger;
  connectors: Connectors;
  /** The kind that runs the practice desk, and its accounts, new each time. */
  practice: { kind: string; accounts(): Account[] };
  secrets: Secrets;
  clock: Clock;
  http: typeof fetch;
  random(): number;
  runtimeSupported: boolean;
  /** The user's language, for what a browser shows after a sign-in. */
  language?(): 'de' | 'en';
  shell: MessageShell & KeepingShell;
  /** Told what is news to the person, once it is kept. */
  arrived?(news: IngestReport['arrived']): void;
  /** Told how many conversations woke at once. */
  woken?(conversations: number): void;
};

/** Everything that runs beside the window: accounts, outbox, snoozes, and the answers to the window's calls. */
export type Services = {
  supervisor: Supervisor;
  outbox: Outbox;
  /** How many things done to messages (edits, deletions, reactions) cannot reach their servers now. */
  waitingActs(): Promise<number>;
  practice: Practice;
  provisioning: Provisioning;
  handlers: Omit<Handlers, 'desk'>;
  /** The machine is about to sleep. */
  suspend(): void;
  /** The machine slept. */
  resume(): void;
  stop(): Promise<void>;
};

/** Starts them over an open ledger. The ledger stays open when they stop. */
export async function startServices(deps: ServiceDeps): Promise<Services> {
  const { ledger, connectors, clock, http, random, secrets } = deps;
  const stopping = new AbortController();
  const language = deps.language ?? (() => 'en');
  const contextOf: ContextOf = (account, signal) => ({
    account,
    signal,
    clock,
    http,
    log: scopedLog(account.connector),
    secret: (name) => secrets.get(account.id, name),
    keepSecret: async (name, value) => void (await secrets.set(account.id, name, value)),
  });
  const base = { ledger, connectors, contextOf, clock, random };
  const supervisor = createSupervisor({
    ...base,
    arrived: (news) => {
      deps.arrived?.(news);
      notes.wake();
    },
    log: scopedLog('accounts'),
    mayRun: (account, connector) => deps.runtimeSupported || account.practice || (connector.local?.(account) ?? false),
    changed: () => {
      outbox.wake();
      serverChanges.wake();
    },
  });
  const keepCopy = createKeepCopy({ ...base, signal: stopping.signal });
  const outbox = startOutbox({
    ...base,
    log: scopedLog('outbox'),
    ready: supervisor.ready,
    copyMissing: createMissingCopies({ keepCopy, clock, random, signal: stopping.signal }),
  });
  const serverChanges = startServerChanges({ ...base, log: scopedLog('serverChanges'), ready: supervisor.ready });
  const snoozes = startSnoozes(ledger, clock, deps.woken);
  const cover = startServerCover({ ...base, language, signal: stopping.signal });
  const notes = startNotes(ledger, clock, cover.provider);

  const removal = createRemoval({ ledger, secrets, supervisor, leave: outbox.leave });
  await removal.finish();
  const practice = createPractice(
    ledger,
    { add: supervisor.add, remove: (id) => removal.remove(id, false) },
    deps.practice.accounts,
  );
  const connectable = new Map([...connectors].filter(([kind]) => kind !== deps.practice.kind));
  const logins = createLogins({
    connectors: connectable,
    supervisor,
    ledger,
    secrets,
    clock,
    http,
    localOnly: !deps.runtimeSupported,
    language,
    signal: stopping.signal,
    newId: randomUUID,
  });
  const provisioning = createProvisioning({
    ...base,
    connectors: connectable,
    supervisor,
    secrets,
    newId: randomUUID,
  });
  const fetchFile = createFetchFile({ ...base, signal: stopping.signal });
  await supervisor.start();

  return {
    supervisor,
    outbox,
    practice,
    provisioning,
    handlers: {
      accounts: accountHandlers({
        ...base,
        connectable,
        logins,
        practice,
        provisioning,
        supervisor,
        removal,
        secrets,
        language,
        newId: randomUUID,
        signal: stopping.signal,
      }),
      changes: changeHandlers(ledger, connectors, supervisor),
      messages: messageHandlers({
        ledger,
        fetchFile,
        keepCopy,
        fetchSource: createFetchSource({ ...base, signal: stopping.signal }),
        uploads: createUploads(ledger, clock.now),
        shell: deps.shell,
        ...remoteDoors(deps.runtimeSupported ? publicLine : null, stopping.signal),
      }),
      search: searchHandlers(ledger),
      away: awayHandlers(ledger, cover),
      keeping: keepingHandlers({ ledger, shell: deps.shell, now: clock.now }),
    },
    waitingActs: serverChanges.waiting,
    suspend: supervisor.suspend,
    resume: () => {
      supervisor.resume();
      snoozes.wake();
      notes.wake();
      outbox.wake();
      serverChanges.wake();
    },
    async stop() {
      stopping.abort();
      await Promise.all([outbox.stop(), serverChanges.stop()]);
      await Promise.all([supervisor.stop(), snoozes.stop(), notes.stop(), cover.ended]);
    },
  };
}
