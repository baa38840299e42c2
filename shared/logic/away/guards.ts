import type { AwayNote, AwayReason, AwayRule } from '../../domain/away';
import { domainOf } from '../text/address';
import { freemail } from '../text/freemail';
import { isServiceAddress } from '../text/serviceAddress';
import { addOpeningTime } from '../time/openingHours';
import type { Due } from './due';
import type { AwayMoment } from './moment';
import { isOwn } from './ownAddress';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** So long (ms) after it was due a note is late; so old a message gets none; so long somebody counts as still there. */
const lateAfter = 15 * minute;
const tooOld = day;
const oldest = 7 * day;
const draftLives = 10 * minute;
const answerLives = 15 * minute;
const absencesApart = 7 * day;

/** So many notes at most: in a day to one address, to all of a domain, by one account; and by the desk in an hour. */
const caps = { address: 2, domain: 10, account: 100, hourly: 20 } as const;

/** What the guards ask: the moment, what is left of the rules at each step, and what is due of them. */
export type Facts = AwayMoment & {
  /** Switched on by when the message came. */
  on: readonly AwayRule[];
  /** Of these: for the account and the channel. */
  here: readonly AwayRule[];
  /** Of these: also for what is public, where it is. */
  allowed: readonly AwayRule[];
  due: Due | null;
};

/** Whether a note is late: its computer slept. */
export const isLate = (due: Due, now: number): boolean => now - due.at > lateAfter;

const kindOf = ({ due }: Facts) => due?.rule.when.kind;
const said = ({ message }: Facts): AwayReason | null => message.mail?.noReply ?? null;
const within =
  (ms: number, { now }: Facts) =>
  ({ at }: AwayNote): boolean =>
    at > now - ms;

/** Why no note goes before anybody asks what is due, in this order; the first that holds is the reason. */
const before: readonly [AwayReason, (facts: Facts) => boolean][] = [
  ['breaker', ({ settings }) => settings.stoppedAt !== null],
  ['ruleOff', ({ settings }) => !settings.rules.some(({ on }) => on)],
  ['firstSync', ({ account, message }) => account.syncedAt === null || message.receivedAt < account.syncedAt],
  ['automatic', (facts) => facts.message.automatic || said(facts) === 'automatic'],
  ['list', (facts) => said(facts) === 'list'],
  ['bulk', (facts) => said(facts) === 'bulk'],
  ['noReplyAddress', (facts) => said(facts) === 'noReplyAddress' || isServiceAddress(facts.message.author.address)],
  [
    'ownAddress',
    ({ own, message }) => [message.author.address, message.mail?.returnPath ?? ''].some((one) => isOwn(own, one)),
  ],
  [
    'notAddressed',
    ({ own, message: { mail, to, cc } }) => !!mail && ![...to, ...cc].some(({ address }) => isOwn(own, address)),
  ],
  ['provider', ({ provider }) => provider],
  ['spam', ({ conversation, message }) => ['spam', 'trash'].includes(conversation.state) || message.deletedAt !== null],
  ['blocked', ({ blocked }) => blocked],
  ['ruleOff', ({ on }) => on.length === 0],
  ['otherAccount', ({ here }) => here.length === 0],
  ['publicPost', ({ allowed }) => allowed.length === 0],
  [
    'agentAnswered',
    ({ conversation, message }) => Math.max(conversation.lastOutAt, conversation.settledAt) >= message.sortAt,
  ],
  ['notNow', ({ due }) => due === null],
];

/** Why no note goes although one is due. */
const after: readonly [AwayReason, (facts: Facts) => boolean][] = [
  ['tooOld', ({ due, message, now }) => now - (due?.at ?? 0) > tooOld || now - message.receivedAt > oldest],
  [
    'agentActive',
    ({ draftAt, conversation, now }) =>
      (draftAt !== null && draftAt > now - draftLives) || conversation.lastOutAt > now - answerLives,
  ],
  ['alreadyInThread', ({ hasNote }) => hasNote],
  [
    'windowClosed',
    ({ canReply, conversation: { windowEndsAt }, now }) => !canReply || (windowEndsAt ?? Infinity) <= now,
  ],
  [
    'coolDownAbsence',
    (facts) =>
      kindOf(facts) === 'absence' &&
      facts.toPerson.some(
        (note) =>
          note.absence !== null && (note.absence === facts.due?.absence?.id || within(absencesApart, facts)(note)),
      ),
  ],
  [
    'coolDownClosed',
    (facts) =>
      kindOf(facts) === 'outsideHours' &&
      facts.toPerson.some((note) => note.kind === 'outsideHours' && sameClosedTime(note, facts)),
  ],
  [
    'coolDownWait',
    (facts) =>
      kindOf(facts) === 'noReply' &&
      facts.toPerson.some(
        ({ kind, conversationId, at }) =>
          kind === 'noReply' &&
          conversationId === facts.conversation.id &&
          at >= (facts.conversation.waitingSince ?? Infinity),
      ),
  ],
  ['coolDownDay', (facts) => facts.toPerson.some(within(day, facts))],
  ['cap', isCapped],
  ['lateSkipped', ({ due, now }) => due !== null && isLate(due, now) && due.rule.late.kind === 'skip'],
  // The last one: by it the breaker falls.
  ['breaker', (facts) => facts.recent.filter(countsNow(facts)).length >= caps.hourly],
];

/** Whether a note went in the closed time of what is due, also where that has been made longer since. */
const sameClosedTime = (note: AwayNote, { due, hours }: Facts): boolean =>
  note.opensAt === due?.opensAt || addOpeningTime(note.at, 0, hours) === due?.opensAt;

function isCapped(facts: Facts): boolean {
  const today = facts.recent.filter(within(day, facts));
  const to = facts.message.author.address.toLowerCase();
  const domain = domainOf(to);
  // A company's domain is one sender. In chats and behind marketplaces strangers have theirs in common.
  const shared = facts.conversation.channel !== 'email' || freemail.has(domain);
  const count = (fits: (note: AwayNote) => boolean): number => today.filter(fits).length;
  return (
    count((note) => note.to === to) >= caps.address ||
    (!shared && count((note) => domainOf(note.to) === domain) >= caps.domain) ||
    count(({ accountId }) => accountId === facts.account.id) >= caps.account
  );
}

const countsNow =
  (facts: Facts) =>
  (note: AwayNote): boolean =>
    within(hour, facts)(note) && note.at > (facts.settings.resumedAt ?? 0);

const first = (guards: typeof before, facts: Facts): AwayReason | null =>
  guards.find(([, holds]) => holds(facts))?.[0] ?? null;

/** Why nothing is due for a message, now or later; null where something is. */
export const stopBefore = (facts: Facts): AwayReason | null => first(before, facts);

/** Why what is due must not go; null where it may. */
export const stopAfter = (facts: Facts): AwayReason | null => first(after, facts);
