import type { Account } from '@shared/domain/account';
import type { Message } from '@shared/domain/message';
import type { LedgerHealth } from '@shared/ipc/desk';
import { systemClock } from '../../../electron/accounts/clock';
import type { Secrets } from '../../../electron/accounts/secrets';
import { startServices } from '../../../electron/accounts/services';
import type { Connector } from '../../../electron/connectors/connector';
import { wakeLoop } from '../../../electron/accounts/wakeLoop';
import { createConnectors } from '../../../electron/connectors/registry';
import { type LedgerThreads, openLedger } from '../../../electron/ledger/client/openLedger';
import { must } from '../generate/must';
import { drain, emptyCache } from '../ledger/modelCache';
import { answered, answerTo } from './answers';

/** What a desk that will be killed is given: where its ledger and threads are, and with what its accounts sign in. */
export type DeskOrders = {
  dir: string;
  threads: LedgerThreads;
  mailParser: string;
  authorities: string;
  accounts: { account: Account; secrets: Record<string, string>; answersTo: string[] | null }[];
};

/** What it tells, a line of JSON each: where it stands, and each answer that the ledger has said yes to. */
export type DeskLine =
  | { at: 'opened'; health: LedgerHealth['state'] }
  | { at: 'answered'; mark: string }
  | { at: 'work'; messages: number; leaving: number; uncertain: string[]; live: number };

const say = (line: DeskLine): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Nothing waits to be taken back: what is answered leaves at once. */
const atOnce = (profiles: Account['profiles']): Account['profiles'] =>
  Object.fromEntries(Object.entries(profiles).map(([name, profile]) => [name, { ...profile, undoMs: 0 }]));

function hurried(connector: Connector): Connector {
  const profiles = connector.profiles?.bind(connector);
  return profiles ? { ...connector, profiles: (account) => atOnce(profiles(account)) } : connector;
}

/** Everything of the main process that stands behind the window, and a person who answers what comes in. */
async function work({ dir, threads, mailParser, authorities, accounts }: DeskOrders): Promise<void> {
  const ledger = await openLedger({ dir, zone: 'Europe/Berlin', workers: threads });
  say({ at: 'opened', health: ledger.health.state });
  const known = new Set((await ledger.accounts()).map(({ id }) => id));
  for (const { account } of accounts) {
    if (known.has(account.id)) continue;
    must(await ledger.system({ type: 'putAccount', account: { ...account, profiles: atOnce(account.profiles) } }));
  }
  const kept = new Map(accounts.map(({ account, secrets }) => [account.id, new Map(Object.entries(secrets))]));
  const secrets: Secrets = {
    get: (id, name) => Promise.resolve(kept.get(id)?.get(name) ?? null),
    set: (id, name, value) => (kept.get(id)?.set(name, value), Promise.resolve('always')),
    remove: () => Promise.resolve(),
    startOver: () => Promise.resolve({ ok: true, value: null }),
    askAgain: () => undefined,
  };
  const all = createConnectors({ mailParser, authorities });
  await startServices({
    ...{ ledger, secrets, clock: systemClock, http: fetch, random: Math.random, runtimeSupported: true },
    connectors: new Map([...all].map(([kind, connector]) => [kind, hurried(connector)])),
    practice: { kind: 'practice', accounts: () => [] },
    shell: noShell,
  });

  const answering = new Map(accounts.map(({ account, answersTo }) => [account.id, answersTo]));
  const cache = emptyCache();
  const done = new Set<string>();
  const look = async (): Promise<void> => {
    const { rows } = await drain(ledger, cache);
    const messages = [...(rows.get('message') ?? new Map<string, unknown>()).values()] as Message[];
    const incoming = messages.filter(({ direction }) => direction === 'in');
    for (const message of incoming) {
      const to = answering.get(message.accountId) ?? null;
      const mark = answered(message);
      if (to === null || mark === null || done.has(mark)) continue;
      done.add(mark);
      const sent = answerTo(message, mark, to);
      if ((await ledger.outboxItem(sent.outboxId)) === null) {
        must(await ledger.apply(sent));
      }
      say({ at: 'answered', mark });
    }
    const open = await ledger.pendingOutbox();
    const uncertain = open.filter(({ state }) => state === 'uncertain').map(({ text }) => text);
    const live = (await ledger.accounts()).filter(({ status }) => status.state === 'live').length;
    say({ at: 'work', messages: incoming.length, leaving: open.length - uncertain.length, uncertain, live });
  };
  const loop = wakeLoop(systemClock, new AbortController().signal, () => look().then(() => null));
  ledger.onRev(loop.wake);
}

const noShell = {
  offerFrame: () => '',
  offerFile: () => '',
  saveFile: () => Promise.resolve(false),
  openFile: () => Promise.resolve(false),
  saveBytes: () => Promise.resolve(false),
  pickFile: () => Promise.resolve(null),
  restart: () => undefined,
  facts: () => Promise.resolve({}),
  pickFolder: () => Promise.resolve(null),
  copyInto: () => Promise.resolve(),
  dragFile: () => Promise.resolve(),
};

process.on('unhandledRejection', (thrown) => {
  throw thrown;
});
void work(JSON.parse(process.argv[2] ?? '') as DeskOrders);
