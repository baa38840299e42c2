import { expect, test } from 'vitest';
import { AwayReason, type AwayRule } from '@shared/domain/away';
import { AccountId, ChannelKind, ConversationId, TemplateId } from '@shared/domain/ids';
import type { MailFacts } from '@shared/domain/mailFacts';
import { type AwayDecision, decideAway } from '@shared/logic/away/decide';
import { alwaysOpen, defaultHours } from '@shared/logic/time/openingHours';
import { monday } from '../../support/desk/builders';
import {
  absence,
  awayMoment,
  awayRule,
  day,
  hour,
  minute,
  type MomentParts,
  night,
  noteOf,
  opens,
} from '../../support/away/moments';

/** `differs`: the one fact that stops what goes by `usual`. */
type Row = { reason: AwayReason; what: string; usual?: MomentParts; differs: MomentParts };

const author = (address: string) => ({ author: { name: 'Karla', address } });
const to = (address: string) => ({ name: '', address });
const person: MailFacts = {
  ...{ authentication: null, replyTo: null, unsubscribe: null, invitation: null, unreadable: false },
  returnPath: 'karla@kunde.test',
};
const mail = (part: Partial<MailFacts> = {}): MomentParts => ({ message: { mail: { ...person, ...part } } });
const rules = (...parts: Partial<AwayRule>[]): MomentParts => ({ settings: { rules: parts.map(awayRule) } });
const waits: MomentParts = {
  now: monday + hour,
  message: { receivedAt: monday, sortAt: monday },
  conversation: { waitingSince: monday },
  ...rules({ when: { kind: 'noReply', minutes: 60 } }),
};
const planned: MomentParts = {
  settings: { rules: [awayRule({ when: { kind: 'absence' } })], absences: [absence()] },
};
const always: MomentParts = { hours: alwaysOpen('UTC'), ...rules({ when: { kind: 'always' } }) };
const received = { receivedAt: night, sortAt: night };
const longWeekend = { reason: '', from: '2026-11-13', to: '2026-11-16', open: [] };
const many = (count: number, part: Parameters<typeof noteOf>[0]) =>
  Array.from({ length: count }, (_, one) =>
    noteOf({ to: `k${one}@h${one}.test`, at: night - 2 * hour - one, ...part }),
  );

const rows: Row[] = [
  { reason: 'breaker', what: 'it fell', differs: { settings: { stoppedAt: night - day } } },
  {
    reason: 'breaker',
    what: 'it falls: twenty went within the hour',
    usual: { recent: many(19, {}).map((note, one) => ({ ...note, at: night - one })) },
    differs: { recent: many(20, {}).map((note, one) => ({ ...note, at: night - one })) },
  },
  { reason: 'ruleOff', what: 'no rule is on', differs: rules({ on: false }) },
  { reason: 'ruleOff', what: 'on since it came', differs: rules({ since: night + 1 }) },
  { reason: 'firstSync', what: 'never synced', differs: { account: { syncedAt: null } } },
  { reason: 'firstSync', what: 'older than the first sync', differs: { account: { syncedAt: night + 1 } } },
  { reason: 'automatic', what: 'known as written by a machine', differs: { message: { automatic: true } } },
  { reason: 'automatic', what: 'its head says so', usual: mail(), differs: mail({ noReply: 'automatic' }) },
  { reason: 'list', what: 'by a list', usual: mail(), differs: mail({ noReply: 'list' }) },
  { reason: 'bulk', what: 'to many', usual: mail(), differs: mail({ noReply: 'bulk' }) },
  { reason: 'noReplyAddress', what: 'its head says so', usual: mail(), differs: mail({ noReply: 'noReplyAddress' }) },
  ...['mailer-daemon@x.test', 'POSTMASTER@x.test', 'owner-a@x.test', 'a-request@x.test', 'a-bounces@x.test'].map(
    (address): Row => ({ reason: 'noReplyAddress', what: address, differs: { message: author(address) } }),
  ),
  { reason: 'ownAddress', what: 'the desk wrote it', differs: { message: author('Laden@shop.test') } },
  { reason: 'ownAddress', what: 'with a detail', differs: { message: author('laden+x@shop.test') } },
  { reason: 'ownAddress', what: 'by the path', usual: mail(), differs: mail({ returnPath: 'laden+y@shop.test' }) },
  {
    reason: 'notAddressed',
    what: 'neither in To nor in Cc',
    usual: { ...mail(), ...{ message: { mail: person, to: [], cc: [to('laden+news@shop.test')] } } },
    differs: { message: { cc: [to('all@kunde.test')] } },
  },
  { reason: 'provider', what: 'its server answers', differs: { provider: true } },
  { reason: 'spam', what: 'in the spam', differs: { conversation: { state: 'spam' } } },
  { reason: 'spam', what: 'in the trash', differs: { conversation: { state: 'trash' } } },
  { reason: 'spam', what: 'taken back by who wrote it', differs: { message: { deletedAt: night } } },
  { reason: 'blocked', what: 'a blocked sender', differs: { blocked: true } },
  { reason: 'otherAccount', what: 'a rule for another account', differs: rules({ accounts: [AccountId.parse('b')] }) },
  {
    reason: 'otherAccount',
    what: 'a rule for another channel',
    differs: rules({ channels: [ChannelKind.parse('telegram')] }),
  },
  {
    reason: 'publicPost',
    what: 'below a post',
    usual: { conversation: { visibility: 'private' } },
    differs: { conversation: { visibility: 'public' } },
  },
  {
    reason: 'publicPost',
    what: 'below a post, for which the rule is not',
    usual: { conversation: { visibility: 'public' }, ...rules({ publicToo: true }) },
    differs: rules({ publicToo: false }),
  },
  { reason: 'publicPost', what: 'itself for all to see', differs: { message: { visibility: 'public' } } },
  { reason: 'agentAnswered', what: 'answered since', differs: { conversation: { lastOutAt: night } } },
  { reason: 'agentAnswered', what: 'settled since', differs: { conversation: { settledAt: night } } },
  { reason: 'notNow', what: 'the desk is open', differs: { hours: alwaysOpen('UTC') } },
  { reason: 'notNow', what: 'nobody is away', usual: planned, differs: { settings: { absences: [] } } },
  {
    reason: 'notNow',
    what: 'the absence is of another account',
    usual: planned,
    differs: { settings: { absences: [absence({ accounts: [AccountId.parse('b')] })] } },
  },
  {
    reason: 'notNow',
    what: 'the absence ended just now',
    usual: planned,
    differs: { settings: { absences: [absence({ until: night })] } },
  },
  { reason: 'notNow', what: 'nobody waits', usual: waits, differs: { conversation: { waitingSince: null } } },
  {
    reason: 'tooOld',
    what: 'a day and a moment',
    usual: {
      now: night + day,
      message: received,
      ...rules({ late: { kind: 'send', template: 'late' as TemplateId } }),
    },
    differs: { now: night + day + 1 },
  },
  {
    reason: 'tooOld',
    what: 'a week, although nobody answered in time only now',
    usual: {
      ...waits,
      message: { receivedAt: monday - 7 * day + hour, sortAt: monday - 7 * day },
    },
    differs: { message: { receivedAt: monday - 7 * day + hour - 1 } },
  },
  {
    reason: 'agentActive',
    what: 'somebody writes a draft',
    usual: { draftAt: night - 10 * minute },
    differs: { draftAt: night - 10 * minute + 1 },
  },
  {
    reason: 'agentActive',
    what: 'somebody wrote just before',
    usual: { conversation: { lastOutAt: night - 15 * minute } },
    differs: { conversation: { lastOutAt: night - 15 * minute + 1 } },
  },
  { reason: 'alreadyInThread', what: 'a thread that has a note', differs: { hasNote: true } },
  {
    reason: 'windowClosed',
    what: 'no answer is allowed any more',
    usual: { conversation: { windowEndsAt: night + 1 } },
    differs: { conversation: { windowEndsAt: night } },
  },
  { reason: 'windowClosed', what: 'a channel that takes none', differs: { canReply: false } },
  {
    reason: 'coolDownAbsence',
    what: 'of the same absence, however long ago',
    usual: { ...planned, toPerson: [noteOf({ absence: 'before', at: night - 50 * day })] },
    differs: { toPerson: [noteOf({ absence: 'holidays', at: night - 50 * day })] },
  },
  {
    reason: 'coolDownAbsence',
    what: 'of another absence, less than a week ago',
    usual: { ...planned, toPerson: [noteOf({ absence: 'before', at: night - 7 * day })] },
    differs: { toPerson: [noteOf({ absence: 'before', at: night - 7 * day + 1 })] },
  },
  {
    reason: 'coolDownClosed',
    what: 'in the same closed time, two days ago',
    usual: { toPerson: [noteOf({ kind: 'outsideHours', at: night - 2 * day, opensAt: opens - day })] },
    differs: { toPerson: [noteOf({ kind: 'outsideHours', at: night - 2 * day, opensAt: opens })] },
  },
  {
    reason: 'coolDownClosed',
    what: 'in the same closed time, which was made longer since',
    usual: { toPerson: [noteOf({ kind: 'outsideHours', at: opens - 4 * day, opensAt: opens - day })] },
    differs: { hours: { ...defaultHours('Europe/Berlin'), closures: [longWeekend] } },
  },
  {
    reason: 'coolDownWait',
    what: 'while they wait for the same answer, two days ago',
    usual: { ...waits, toPerson: [noteOf({ kind: 'noReply', at: monday - 2 * day, conversationId: 'c' as never })] },
    differs: {
      conversation: { id: ConversationId.parse('c'), waitingSince: monday - 3 * day },
    },
  },
  {
    reason: 'coolDownDay',
    what: 'any note within a day',
    usual: { toPerson: [noteOf({ at: night - day })] },
    differs: { toPerson: [noteOf({ at: night - day + 1 })] },
  },
  {
    reason: 'cap',
    what: 'two to one address, to whomever it belongs',
    usual: { recent: many(1, { to: 'karla@kunde.test' }) },
    differs: { recent: many(2, { to: 'karla@kunde.test' }) },
  },
  {
    reason: 'cap',
    what: 'ten to one domain',
    usual: { recent: many(10, {}).map((note, one) => ({ ...note, to: `k${one}@${one ? 'kunde' : 'other'}.test` })) },
    differs: { recent: many(10, {}).map((note, one) => ({ ...note, to: `k${one}@kunde.test` })) },
  },
  {
    reason: 'cap',
    what: 'ten to one domain of mail, and any number to one host of guests',
    usual: {
      recent: many(11, {}).map((note, one) => ({ ...note, to: `k${one}@kunde.test` })),
      conversation: { channel: ChannelKind.parse('webchat') },
    },
    differs: { conversation: { channel: ChannelKind.parse('email') } },
  },
  {
    reason: 'cap',
    what: 'a hundred by one account',
    usual: { recent: many(99, {}) },
    differs: { recent: many(100, {}) },
  },
  {
    reason: 'lateSkipped',
    what: 'more than a quarter of an hour after it was due',
    usual: { now: night + 15 * minute, message: received },
    differs: { now: night + 15 * minute + 1 },
  },
  { reason: 'noText', what: 'its template is gone', differs: { text: () => ({ reason: 'noText' }) } },
  { reason: 'blankInText', what: 'a blank in it', differs: { text: () => ({ reason: 'blankInText' }) } },
];

/** One moment with some parts of another. */
function joined(usual: MomentParts, differs: MomentParts): MomentParts {
  const parts = ['settings', 'account', 'conversation', 'message'] as const;
  const merged = parts.map((part) => [part, { ...usual[part], ...differs[part] }]);
  return { ...usual, ...differs, ...(Object.fromEntries(merged) as MomentParts) };
}
const decide = (part: MomentParts): AwayDecision => decideAway(awayMoment(part));

test.each(rows)('$reason: $what', ({ reason, usual = {}, differs }) => {
  expect(decide(usual)).toMatchObject({ kind: 'send' });
  expect(decide(joined(usual, differs))).toMatchObject({ kind: 'stop', reason });
});

test('every reason there is has a row', () => {
  const missing = AwayReason.options.filter((reason) => rows.every((row) => row.reason !== reason));
  expect(missing).toEqual([]);
});

test('each of four kinds of rules sends and says what of; what is late goes by the other text', () => {
  expect(decide(always)).toMatchObject({ kind: 'send', absence: null, opensAt: null, late: false });
  expect(decide({})).toMatchObject({ kind: 'send', absence: null, opensAt: opens });
  expect(decide(planned)).toMatchObject({ kind: 'send', absence: { id: 'holidays' } });
  expect(decide(waits)).toMatchObject({ kind: 'send', opensAt: null });
  const asked: string[] = [];
  const late = { kind: 'send', template: TemplateId.parse('late') } as const;
  const text = (id: string) => (asked.push(id), { text: id });
  for (const now of [night, night + hour]) decide({ now, text, message: received, ...rules({ late }) });
  expect(asked).toEqual(['closed', 'late']);
});

test('who waits for one that answers late is asked about again when that is', () => {
  const early = joined(waits, { now: monday + hour - 1 });
  expect(decide(early)).toMatchObject({ kind: 'later', at: monday + hour });
});
