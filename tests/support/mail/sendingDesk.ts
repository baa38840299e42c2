import { vi } from 'vitest';
import type { Account } from '@shared/domain/account';
import type { Conversation } from '@shared/domain/conversation';
import { MessageId, OutboxId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { OutboxItem, OutboxState } from '@shared/domain/outbox';
import { systemClock } from '../../../electron/accounts/clock';
import type { ContextOf } from '../../../electron/accounts/connectors';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scopedLog } from '../../../electron/log/log';
import { createKeepCopy, type KeepCopy } from '../../../electron/outbox/keepCopy';
import { startOutbox } from '../../../electron/outbox/outbox';
import { answer, inbound } from '../connectors/fixtures';
import { parserFile } from './parserFile';
import { type Mail, password } from './startMail';

const patience = { timeout: 30_000, interval: 25 };

/** A desk that only sends: a ledger in memory, the real outbox, the mail connector, the machine's own clock. */
export type SendingDesk = {
  /** A person answers a customer; answers the Message-ID. Nothing waits for its undo delay. */
  write(part: { to: string[]; text: string }): Promise<string>;
  /** Waits until the row last written is in one of these states, and answers it. */
  until(...states: OutboxState[]): Promise<OutboxItem>;
  /** The message last written, as the thread shows it. */
  message(): Promise<Message | null>;
  /** Asks for the copy of the message last written that is missing at its server. */
  keepCopy(): ReturnType<KeepCopy>;
  stop(): Promise<void>;
};

/** Starts it for an account. */
export async function startSendingDesk(mail: Pick<Mail, 'ca'>, account: Account): Promise<SendingDesk> {
  const ledger = openInlineLedger({ dir: ':memory:', zone: 'Europe/Berlin' });
  const connector = createEmailConnector({ parserFile: await parserFile(), trust: { ca: mail.ca } });
  const log = scopedLog('test');
  const profiles = Object.fromEntries(
    Object.entries(account.profiles).map(([name, profile]) => [name, { ...profile, undoMs: 0 }]),
  );
  await ledger.system({ type: 'putAccount', account: { ...account, profiles } });
  const contextOf: ContextOf = (of, signal) => ({
    ...{ account: of, signal, log, clock: systemClock },
    http: () => Promise.reject(new Error('mail asks nobody else')),
    secret: () => Promise.resolve(password),
  });
  const connectors = new Map([['email', connector]]);
  const base = { ledger, connectors, contextOf, clock: systemClock, log, random: () => 0 };
  const outbox = startOutbox({ ...base, ready: () => true });
  let rows = 0;
  const last = () => OutboxId.parse(`row-${rows}`);

  const shown = async () => {
    const item = await ledger.outboxItem(last());
    return item && ledger.message(item.messageId);
  };
  const keepCopy = createKeepCopy({ ...base, signal: new AbortController().signal });

  return {
    async write({ to, text }) {
      const now = Date.now();
      await ledger.ingest(
        account.id,
        [{ ...inbound(`thread-${++rows}`, `<q${rows}@kunde.test>`, now), profile: 'mail' }],
        {},
      );
      const { rows: fed } = await ledger.feed(null, 10_000);
      const conversations = fed.filter(({ table }) => table === 'conversation');
      const at = JSON.parse(conversations.at(0)?.json ?? '') as Conversation;
      const sent = answer(`row-${rows}`, at.id, account.id, now);
      if (sent.type !== 'send') throw new Error('an answer is sent');
      const done = await ledger.apply({ ...sent, draft: { ...sent.draft, to, text } });
      if (!done.ok) throw new Error(done.error.code);
      return (await ledger.outboxItem(last()))?.attemptKey ?? '';
    },
    async until(...states) {
      let row: OutboxItem | null = null;
      await vi
        .waitUntil(async () => states.includes((row = await ledger.outboxItem(last()))?.state ?? 'queued'), patience)
        .catch(() => {
          throw new Error(`${row?.state} (${row?.error?.code}) instead of ${states.join(' or ')}`);
        });
      if (!row) throw new Error('there is no such row');
      return row;
    },
    message: shown,
    keepCopy: async () => keepCopy((await shown())?.id ?? MessageId.parse('none')),
    async stop() {
      await outbox.stop();
      await ledger.close();
    },
  };
}
