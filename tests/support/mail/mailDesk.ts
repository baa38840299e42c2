import { vi } from 'vitest';
import type { Account } from '@shared/domain/account';
import type { Change } from '@shared/domain/change';
import type { Conversation } from '@shared/domain/conversation';
import { systemClock } from '../../../electron/accounts/clock';
import { createSupervisor } from '../../../electron/accounts/supervisor';
import type { ContextOf } from '../../../electron/accounts/connectors';
import type { Connector } from '../../../electron/connectors/connector';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import type { Ledger } from '../../../electron/ledger/store';
import { startServerChanges } from '../../../electron/outbox/serverChanges';
import { scopedLog } from '../../../electron/log/log';
import { drain } from '../ledger/modelCache';
import { parserFile } from './parserFile';
import { type Mail, password } from './startMail';

const patience = { timeout: 20_000, interval: 25 };

/** A desk at work on one mailbox: ledger, supervisor and changes for the server, with the machine's own clock. */
export type MailDesk = {
  ledger: Ledger;
  change(change: Change): Promise<void>;
  conversations(): Promise<Conversation[]>;
  /** The conversation with this subject; fails when there is none or are several. */
  about(subject: string): Promise<Conversation>;
  /** Waits until the conversation with this subject is as wanted. */
  until(subject: string, wanted: Partial<Conversation>): Promise<void>;
  /** Waits until nothing is on its way to the server any more. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts it over an open ledger. `line`: whether there is one; without, changes wait. `tamper`: puts something between. */
export async function startMailDesk(
  mail: Pick<Mail, 'ca'>,
  account: Account,
  ledger: Ledger,
  { line = true, tamper = (connector: Connector): Connector => connector } = {},
): Promise<MailDesk> {
  const email = createEmailConnector({ parserFile: await parserFile(), trust: { ca: mail.ca } });
  const connectors = new Map([['email', tamper(email)]]);
  const clock = systemClock;
  const log = scopedLog('test');
  const contextOf: ContextOf = (of, signal) => ({
    ...{ account: of, signal, clock, log },
    http: () => Promise.reject(new Error('mail asks nobody else')),
    secret: () => Promise.resolve(password),
  });
  const base = { ledger, connectors, contextOf, clock, log, random: () => 0 };
  const supervisor = createSupervisor({ ...base, mayRun: () => true, changed: () => changes?.wake() });
  const changes = line ? startServerChanges({ ...base, ready: supervisor.ready }) : null;
  if (!(await ledger.accounts()).some(({ id }) => id === account.id)) {
    await ledger.system({ type: 'putAccount', account });
  }
  if (line) await supervisor.start();
  if (line) {
    await vi.waitUntil(async () => (await ledger.accounts())[0]?.status.state === 'live', patience);
  }
  const conversations = async (): Promise<Conversation[]> => {
    const rows = (await drain(ledger)).rows.get('conversation') ?? new Map<string, unknown>();
    return [...rows.values()] as Conversation[];
  };
  const about = async (subject: string): Promise<Conversation> => {
    const found = (await conversations()).filter((row) => row.subject === subject);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} conversations about ${subject}`);
    return found[0];
  };
  return {
    ledger,
    conversations,
    about,
    async change(wanted) {
      const done = await ledger.apply(wanted);
      if (!done.ok) throw new Error(done.error.code);
    },
    async until(subject, wanted) {
      let last: unknown = null;
      const fits = async (): Promise<boolean> => {
        const row = (await conversations()).find((one) => one.subject === subject);
        last = row && Object.fromEntries(Object.keys(wanted).map((key) => [key, row[key as keyof Conversation]]));
        return last !== undefined && JSON.stringify(last) === JSON.stringify(wanted);
      };
      await vi.waitUntil(fits, patience).catch(() => {
        throw new Error(`${subject}: ${JSON.stringify(last)} instead of ${JSON.stringify(wanted)}`);
      });
    },
    settled: () =>
      vi.waitUntil(async () => (await ledger.nextServerChanges()).length === 0, patience).then(() => undefined),
    async stop() {
      await changes?.stop();
      await supervisor.stop();
    },
  };
}
