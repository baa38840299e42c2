import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AwayRule } from '@shared/domain/away';
import type { Change } from '@shared/domain/change';
import { TemplateId } from '@shared/domain/ids';
import { dryRun } from '@shared/logic/desk/away/dryRun';
import { defaultHours } from '@shared/logic/time/openingHours';
import type { Ledger } from '../../../electron/ledger/store';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { inline, quick, scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const hour = 3_600_000;
const account = sampleAccount('a1');
const template = TemplateId.parse('closed');
const rule: AwayRule = {
  ...{ id: 'night', name: 'Nachts', on: true, when: { kind: 'outsideHours' }, publicToo: false, template },
  ...{ accounts: null, channels: null, late: { kind: 'skip' } },
};

/** Two weeks of a few dozen people, a message an hour, some of them answered from elsewhere. */
const events = Array.from({ length: 300 }, (_, at) => {
  const time = { sentAt: sampleNow + at * hour, receivedAt: sampleNow + at * hour };
  const direction = at % 11 === 0 ? ('out' as const) : ('in' as const);
  return { ...sampleMessage(`t${(at * 7) % 61}`, at, { ...time, direction }), attachments: [] };
});
const now = sampleNow + 300 * hour;

let scratch: ReturnType<typeof scratchFolder>;
let ledger: Ledger;
beforeEach(async () => {
  scratch = scratchFolder(quick);
  ledger = await inline(scratch.dir).open(() => now);
});
afterEach(async () => {
  await ledger.close();
  scratch.remove();
});

it('runs dry over the ledger, slice by slice, and answers what the rules over arrays answer', async () => {
  const desk = rulesDesk(account);
  desk.now = now;
  const fields = { id: template, name: 'Zu', folder: '', tags: [], shortcut: null, attachments: [], then: [] };
  const variants = [{ language: null, scope: null, text: 'Wieder da: {{ business.backAt }}.', html: null }];
  await ledger.system({ type: 'putAccount', account });
  const changes: Change[] = [
    { type: 'saveTemplate', template: { ...fields, variants } },
    { type: 'editSetting', setting: { id: 'hours', value: defaultHours('Europe/Berlin') } },
    { type: 'editSetting', setting: { id: 'away', value: { rules: [rule], absences: [], stoppedAt: null } } },
  ];
  for (const change of changes) {
    desk.change(change);
    expect((await ledger.apply(change)).ok).toBe(true);
  }
  desk.take(...events);
  await ledger.ingest(account.id, events, 1);

  const rev = await ledger.rev();
  const run = dryRun(desk.env(), 30);
  run.step(desk.memory.store, Infinity);
  const expected = run.reply();
  const reply = await ledger.awayDryRun(30);
  if (!reply.ok) throw new Error(reply.error.code);
  const seen = ({ sent, ...rest }: typeof expected) => ({
    ...rest,
    sent: sent.map(({ at, customer, text }) => ({ at, customer, text })),
  });
  expect(seen(reply.value)).toEqual(seen(expected));
  expect(reply.value.messages).toBe(272);
  expect(reply.value.sent.length).toBeGreaterThan(50);
  expect(await ledger.rev()).toBe(rev);
});
