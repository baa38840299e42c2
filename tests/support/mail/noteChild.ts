import type { Account } from '@shared/domain/account';
import type { AwayRule } from '@shared/domain/away';
import { TemplateId } from '@shared/domain/ids';
import { systemClock } from '../../../electron/accounts/clock';
import type { ContextOf } from '../../../electron/accounts/connectors';
import { createEmailConnector } from '../../../electron/connectors/email/connector';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scopedLog } from '../../../electron/log/log';
import { startOutbox } from '../../../electron/outbox/outbox';
import { inbound } from '../connectors/fixtures';
import { password } from './password';

/**
 * What a desk that answers by itself and will be killed is given. `from`: who wrote to it. `halt`: where it stands still:
 * when notes are written and none has left, or when a server has one and the desk has not yet said so.
 */
export type NoteOrders = {
  dir: string;
  account: Account;
  ca: string;
  parser: string;
  from: string;
  halt: 'written' | 'sent' | null;
};

const template = TemplateId.parse('note');
const rule: AwayRule = {
  ...{ id: 'rule', name: 'Always', on: true, when: { kind: 'always' }, accounts: null, channels: null },
  ...{ publicToo: false, template, late: { kind: 'skip' } },
};

/** Prints `busy` when it begins, `halted` where it stands still, `done` when all notes are settled. */
async function work({ dir, account, ca, parser, from, halt }: NoteOrders): Promise<void> {
  const say = (word: string): boolean => process.stdout.write(`${word}\n`);
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin' });
  const log = scopedLog('test');
  const real = createEmailConnector({ parserFile: parser, trust: { ca } });
  const send: typeof real.send = async (...all) => {
    const result = await real.send(...all);
    say('halted');
    return halt === 'sent' ? new Promise(() => undefined) : result;
  };
  const contextOf: ContextOf = (of, signal) => ({
    ...{ account: of, signal, log, clock: systemClock },
    http: () => Promise.reject(new Error('mail asks nobody else')),
    secret: () => Promise.resolve(password),
  });
  if ((await ledger.accounts()).length === 0) {
    await ledger.system({ type: 'putAccount', account: { ...account, syncedAt: 1 } });
    const variants = [{ language: null, scope: null, text: 'Wir sind nicht da.', html: null }];
    const rest = { name: 'Note', folder: '', tags: [], shortcut: null, attachments: [], then: [] };
    await ledger.apply({ type: 'saveTemplate', template: { id: template, variants, ...rest } });
    const value = { rules: [rule], absences: [], stoppedAt: null };
    await ledger.apply({ type: 'editSetting', setting: { id: 'away', value } });
  }
  // A message is older than now, and no older than the rule.
  const event = { ...inbound(from, `<question-of-${from}>`, Date.now() + 1), profile: 'mail' };
  await ledger.ingest(account.id, [event], null);
  say('busy');
  await ledger.system({ type: 'sendNotes', provider: [] });
  if (halt === 'written') return void say('halted');

  const connectors = new Map([['email', halt === 'sent' ? { ...real, send } : real]]);
  startOutbox({ ledger, connectors, contextOf, clock: systemClock, log, random: () => 0, ready: () => true });
  const look = async (): Promise<void> => {
    const open = (await ledger.pendingOutbox()).filter(({ state }) => state !== 'uncertain');
    if (open.length === 0) say('done');
  };
  ledger.onRev(() => void look());
  await look();
}

void work(JSON.parse(process.argv[2] ?? '') as NoteOrders);
// What holds the process when there is nothing to do: it ends by being killed.
setInterval(() => undefined, 60_000);
