import { eventsOf } from '../../../electron/connectors/email/mail/event';
import { ourselvesOf } from '../../../electron/connectors/email/mail/people';
import { parseMail } from '../../../electron/connectors/email/parse/parseMail';
import { compose } from '../../../electron/connectors/email/send/compose';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { AwaySettings } from '@shared/domain/away';
import type { OutboxItem } from '@shared/domain/outbox';
import { TemplateId } from '@shared/domain/ids';
import type { LoggedNote } from '@shared/ipc/away';
import type { ReplyOf } from '@shared/ipc/contract';
import { DeskSetting } from '@shared/domain/deskSetting';
import type { Result } from '@shared/errors/result';
import { mailAccount } from '../mail/mailAccount';
import { rawOf } from '../mail/structureOf';
import { day } from './moments';
import type { Letter, Resident, Town } from './town';

/** A desk of the town: its real parser, ledger, decision and composer; only the servers between are the town's. */
export type TownDesk = Resident & {
  set(part: Partial<AwaySettings>): Promise<void>;
  settings(): Promise<AwaySettings>;
  /** Off, what comes waits in the mailbox; on again, all of it is there at once. */
  power(on: boolean): Promise<void>;
  /** What was decided, newest first. */
  log(): Promise<LoggedNote[]>;
  close(): Promise<void>;
};

/** How long (ms) what came in settles before it is decided about; see electron/accounts/notes.ts. */
const settleMs = 5_000;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export async function townDesk(town: Town, address: string, first: AwaySettings): Promise<TownDesk> {
  const ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: town.now });
  const account = { ...mailAccount({ imap: 1, submission: 2 }, address), syncedAt: town.now() - 30 * day };
  const identity = { address, name: 'Laden' };
  const us = ourselvesOf([address]);
  const mailbox: { letter: Letter; receivedAt: number }[] = [];
  let on = true;

  const fetchAll = async () => {
    const events = mailbox.splice(0).flatMap(({ letter, receivedAt }) => {
      const place = { role: 'inbox' as const, flags: new Set<string>(), receivedAt, shared: false };
      return eventsOf(parseMail(rawOf(`Return-Path: <${letter.path}>\r\n${letter.raw}`)), place, us);
    });
    value(await ledger.ingest(account.id, events, null));
  };
  const post = async ({ id, attemptKey }: OutboxItem) => {
    value(await ledger.system({ type: 'outbox', id, fields: { state: 'sending', attempts: 1 } }));
    const mail = await compose(value(await ledger.outgoing(id)), attemptKey, identity, town.now());
    for (const to of mail.recipients) town.send({ raw: mail.raw.toString(), path: mail.from, to });
    value(await ledger.system({ type: 'outbox', id, fields: { state: 'sent', phase: 'idle', sentAt: town.now() } }));
  };
  const decide = async () => {
    if (!on) return;
    while (value(await ledger.system({ type: 'sendNotes', provider: [] })).count > 0);
    for (const item of await ledger.pendingOutbox()) await post(item);
  };
  const tell = async (setting: AwaySettings) =>
    void value(await ledger.apply({ type: 'editSetting', setting: { id: 'away', value: setting } }));
  const settings = async (): Promise<AwaySettings> => {
    const { rows } = await ledger.feed(null, 100_000);
    const kept = rows.flatMap(({ table, json }) =>
      table === 'deskSetting' ? [DeskSetting.parse(JSON.parse(json))] : [],
    );
    return kept.flatMap((row) => (row.id === 'away' ? [row.value] : []))[0] ?? first;
  };

  value(await ledger.system({ type: 'putAccount', account }));
  for (const id of ['closed', 'late'])
    value(
      await ledger.apply({
        type: 'saveTemplate',
        template: {
          ...{ id: TemplateId.parse(id), name: id, folder: '', tags: [], shortcut: null, attachments: [], then: [] },
          variants: [{ language: null, scope: null, text: `Guten Tag, wir sind gerade nicht da (${id}).`, html: null }],
        },
      }),
    );
  await tell(first);
  return {
    address,
    async receive(letter) {
      mailbox.push({ letter, receivedAt: town.now() });
      if (!on) return;
      await fetchAll();
      town.at(town.now() + settleMs, decide);
    },
    set: async (part) => tell({ ...(await settings()), ...part }),
    settings,
    async power(now) {
      on = now;
      if (!on) return;
      await fetchAll();
      town.at(town.now() + settleMs, decide);
    },
    async log() {
      const notes: LoggedNote[] = [];
      for (let before: number | null = Infinity; before !== null;) {
        const page: ReplyOf<'away', 'log'> = value(await ledger.awayLog(before === Infinity ? null : before, 500));
        notes.push(...page.notes);
        before = page.next;
      }
      return notes;
    },
    close: () => ledger.close(),
  };
}
