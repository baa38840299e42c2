import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import { systemClock } from '../../../electron/accounts/clock';
import type { ContextOf } from '../../../electron/accounts/connectors';
import { createSupervisor } from '../../../electron/accounts/supervisor';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scopedLog } from '../../../electron/log/log';
import { startOutbox } from '../../../electron/outbox/outbox';
import { answer, inbound } from '../connectors/fixtures';
import { password } from './password';

/** What a desk that will be killed is given. `send`: the number of a mail to write and send; null: it reads instead. */
export type ChildOrders = {
  dir: string;
  account: Account;
  ca: string;
  parser: string;
  to: string;
  send: number | null;
};

/** A desk in a process of its own, at work until it is killed: prints `busy` when it begins, `done` when all is. */
async function work({ dir, account, ca, parser, to, send }: ChildOrders): Promise<void> {
  const say = (word: string): boolean => process.stdout.write(`${word}\n`);
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin' });
  const log = scopedLog('test');
  const connectors = new Map([['email', createEmailConnector({ parserFile: parser, trust: { ca } })]]);
  const contextOf: ContextOf = (of, signal) => ({
    ...{ account: of, signal, log, clock: systemClock },
    http: () => Promise.reject(new Error('mail asks nobody else')),
    secret: () => Promise.resolve(password),
  });
  const base = { ledger, connectors, contextOf, clock: systemClock, log, random: () => 0 };
  const known = (await ledger.accounts()).some(({ id }) => id === account.id);
  if (!known) await ledger.system({ type: 'putAccount', account });

  if (send === null) {
    ledger.onRev(() => say('busy'));
    const look = async (): Promise<void> => {
      const [now] = await ledger.accounts();
      if (now?.status.state === 'live') say('done');
    };
    ledger.onRev(() => void look());
    await createSupervisor({ ...base, mayRun: () => true, changed: () => undefined }).start();
    return look();
  }
  const name = `row-${send}`;
  if (!(await ledger.outboxItem(name as never))) {
    const now = Date.now();
    await ledger.ingest(account.id, [{ ...inbound(name, `<${name}@kunde.test>`, now), profile: 'mail' }], null);
    const { rows } = await ledger.feed(null, 100_000);
    const all = rows.flatMap(({ table, json }) => (table === 'conversation' ? [JSON.parse(json) as Conversation] : []));
    const conversation = all.find((one) => one.customerName === name);
    const sent = answer(name, conversation?.id as never, account.id, now);
    if (sent.type === 'send') await ledger.apply({ ...sent, draft: { ...sent.draft, to: [to], text: name } });
  }
  say('busy');
  startOutbox({ ...base, ready: () => true });
  const look = async (): Promise<void> => {
    const open = (await ledger.pendingOutbox()).filter(({ state }) => state !== 'uncertain');
    if (open.length === 0) say('done');
  };
  ledger.onRev(() => void look());
  await look();
}

void work(JSON.parse(process.argv[2] ?? '') as ChildOrders);
